package cn.minsheng.zhida.intake;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import java.time.Instant;
import java.util.Optional;

/**
 * A ledger that came in as a file.
 *
 * @param channel for rows that name none
 * @param kind for rows that name none
 * @param counts as it was looked through; from the confirmation on as it was taken in
 */
public record LedgerImport(
    ImportId id,
    DocumentId document,
    StaffId sentBy,
    Instant sentAt,
    Optional<Channel> channel,
    MatterKind kind,
    State state,
    Counts counts,
    int nextRow,
    Optional<StaffId> confirmedBy) {

  /** How far it got. */
  public enum State {
    /** To be looked through. */
    LOOK,
    /** It waits for somebody to confirm it. */
    LOOKED,
    /** It is being taken in. */
    TAKE,
    DONE,
    DROPPED,
    /** It cannot be read any more. */
    FAILED
  }

  /**
   * Rows.
   *
   * @param fresh that are registered as new
   * @param old that are taken over as they stand
   * @param known that are on the ledger already
   * @param bad that have something wrong
   */
  public record Counts(int fresh, int old, int known, int bad) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    public int all() {
      return fresh + old + known + bad;
    }

    public int taken() {
      return fresh + old;
    }

    Counts plus(Counts more) {
      return new Counts(fresh + more.fresh, old + more.old, known + more.known, bad + more.bad);
    }
  }
}
