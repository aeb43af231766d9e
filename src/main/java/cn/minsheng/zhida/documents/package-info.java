/**
 * Files that came in or go out: kept sealed, under a digest, in parts, with what they really are.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "vault"})
package cn.minsheng.zhida.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
