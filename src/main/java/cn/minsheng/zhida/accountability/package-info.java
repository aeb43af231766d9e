/**
 * 责任监督: what a unit loses points for (减分项), from the facts of its handling and nothing else, and
 * reproaches (提示、约谈、通报批评、移送).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"calendar", "vault", "trail", "documents", "directory", "casework"})
package cn.minsheng.zhida.accountability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
