/**
 * What time and what day it is in the office: the one clock, the one zone, and how moments are
 * stored.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.minsheng.zhida.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
