/**
 * 收发室: what comes in is stored once under its key, what goes out is written with its cause and sent
 * after it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "vault", "documents", "directory"})
package cn.minsheng.zhida.mailroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
