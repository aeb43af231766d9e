/**
 * Who is who: units, their heads, deputies and liaisons, the people and their roles, and who is on
 * duty.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar"})
package cn.minsheng.zhida.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
