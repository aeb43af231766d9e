package cn.minsheng.zhida.documents;

import java.time.Instant;

/**
 * What is known of a stored file.
 *
 * @param bytes its size
 * @param sha256 digest of its content, 64 hex digits
 * @param kind what its first bytes say it is, whatever its name says
 */
public record Document(
    DocumentId id, String name, long bytes, String sha256, FileKind kind, Instant storedAt) {}
