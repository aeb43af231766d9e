/**
 * 半月报: what the office reports to the leaders twice a month, as a value, and whether it was sent.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"calendar", "vault", "trail", "directory", "casework", "ledger"})
package cn.minsheng.zhida.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
