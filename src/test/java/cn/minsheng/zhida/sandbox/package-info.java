/**
 * A twin of DingTalk for tests and demonstrations: one HTTP face, one stream gateway, one phone per
 * person, all on this machine and on a clock that is moved by hand.
 */
@NullMarked
package cn.minsheng.zhida.sandbox;

import org.jspecify.annotations.NullMarked;
