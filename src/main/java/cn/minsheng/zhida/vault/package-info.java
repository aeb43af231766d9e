/**
 * Personal data at rest: a safe with its own key for each petition, under the master key; and the
 * blind index.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar"})
package cn.minsheng.zhida.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
