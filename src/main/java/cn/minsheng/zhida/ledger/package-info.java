/**
 * 台账: every petition as it stands and as it stood, written with each act, for lists and reports.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "directory", "casework"})
package cn.minsheng.zhida.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
