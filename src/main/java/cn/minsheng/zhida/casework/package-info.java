/** The work itself: petitions, the orders to units that answer them, and the rules of both. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "vault", "trail", "documents", "directory"})
package cn.minsheng.zhida.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
