/**
 * Our end of DingTalk: turns what its stream delivers into arrivals for the mailroom, and our mail
 * into its calls.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "vault",
      "documents",
      "directory",
      "directory :: spi",
      "mailroom",
      "mailroom :: spi"
    })
package cn.minsheng.zhida.dingtalk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
