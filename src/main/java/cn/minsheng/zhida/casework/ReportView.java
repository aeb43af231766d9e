package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.documents.DocumentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A report and what was done with it, without its text.
 *
 * @param document the file, if it is one
 * @param offline whether it is paper handed over by hand
 * @param answeredLate frozen when it was signed off
 * @param notCounted for how long earlier rounds lay at the office (审核占用), which did not count then
 */
public record ReportView(
    ReportId id,
    int round,
    HandlingResult result,
    Telling.Way told,
    Instant toldAt,
    Optional<DocumentId> document,
    boolean offline,
    Done submitted,
    Optional<Done> signedOff,
    Optional<Boolean> answeredLate,
    Duration notCounted,
    Optional<Done> returned,
    Optional<Done> passed) {}
