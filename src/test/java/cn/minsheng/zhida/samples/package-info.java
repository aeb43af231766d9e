/**
 * The district that {@code mvn spring-boot:test-run} shows: made-up units and people, weeks of
 * their petitions, and the guide through the first minute.
 */
@NullMarked
package cn.minsheng.zhida.samples;

import org.jspecify.annotations.NullMarked;
