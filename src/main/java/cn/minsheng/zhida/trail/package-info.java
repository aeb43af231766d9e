/** 留痕: every act, append-only and chained by hashes, so that a change to the past shows. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "directory"})
package cn.minsheng.zhida.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
