package cn.minsheng.zhida.trail;

import java.time.Instant;

/**
 * One act as it was recorded.
 *
 * @param line its number, from 1
 * @param recordedAt when it was written; {@code entry.happenedAt()} says when it happened
 * @param hash its hash, 64 hex digits
 */
public record TrailLine(long line, TrailEntry entry, Instant recordedAt, String hash) {}
