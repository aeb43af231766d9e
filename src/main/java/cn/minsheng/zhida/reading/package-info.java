/**
 * What people type, read into what they mean: pure and fast, with the words of the office at hand
 * but no cards and no database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "directory", "casework"})
package cn.minsheng.zhida.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
