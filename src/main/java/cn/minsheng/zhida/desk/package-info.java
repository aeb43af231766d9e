/**
 * The conversation: who writes, what they mean, whether they may, and what they are told; no
 * platform in sight.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "vault",
      "trail",
      "documents",
      "directory",
      "casework",
      "ledger",
      "reading",
      "reminders",
      "digest",
      "accountability",
      "papers",
      "intake",
      "mailroom",
      "mailroom :: spi"
    })
package cn.minsheng.zhida.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
