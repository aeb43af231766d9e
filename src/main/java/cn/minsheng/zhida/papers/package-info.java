/**
 * Papers that leave the chat: official documents, printed forms, workbooks and dossiers, made of
 * values of the work; no card in sight.
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
      "digest",
      "accountability"
    })
package cn.minsheng.zhida.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
