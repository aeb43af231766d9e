/**
 * Ledgers that come in as workbooks: read, recognised by their headings, looked through row by row,
 * and taken in bit by bit; no card in sight.
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
      "papers"
    })
package cn.minsheng.zhida.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
