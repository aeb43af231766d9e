/** When what runs by itself: all of Quartz, and nothing but ticking. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "directory", "mailroom", "trail", "desk"})
package cn.minsheng.zhida.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
