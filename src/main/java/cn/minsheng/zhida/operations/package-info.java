/**
 * What whoever runs the bot meets: settings checked at the start, the database checked before it is
 * touched, commands.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "vault", "trail"})
package cn.minsheng.zhida.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
