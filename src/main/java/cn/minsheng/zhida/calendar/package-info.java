/**
 * What time and what day it is in the office: the one clock and zone, how moments are stored, which
 * days are worked, and which date a term ends on and why.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.minsheng.zhida.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
