package cn.minsheng.zhida.casework;

import java.util.Optional;

/**
 * A channel with the answer it is owed.
 *
 * @param due until when; empty where the petition's own deadline counts, because it has no other
 *     channel or is not assigned yet
 */
public record SourceTerm(Source source, Optional<Due> due) {}
