/** Who is to be reminded of what, and when; it decides, and leaves the telling to others. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "directory", "casework"})
package cn.minsheng.zhida.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
