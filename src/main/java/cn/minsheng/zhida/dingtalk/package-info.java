/**
 * The edge to DingTalk, and the only module that sees its SDKs: what comes in through the stream,
 * what goes out through OpenAPI and oapi.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "directory",
      "directory :: spi",
      "mailroom",
      "mailroom :: spi"
    })
package cn.minsheng.zhida.dingtalk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
