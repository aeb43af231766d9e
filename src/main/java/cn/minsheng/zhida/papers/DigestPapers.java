package cn.minsheng.zhida.papers;

import cn.minsheng.zhida.digest.Digest;
import cn.minsheng.zhida.digest.DigestState;
import cn.minsheng.zhida.digest.Digests;
import cn.minsheng.zhida.digest.HalfMonth;
import cn.minsheng.zhida.digest.Releasing;
import cn.minsheng.zhida.digest.Remark;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The half-monthly report on paper (rule 12): an official document for the leaders, copied to the
 * observers, and the ledger as a workbook. Both are made of recorded facts as of the period's end,
 * so they can be made again for ever. Nobody's personal data stands in them; confidential matters
 * are only counted, sensitive ones have no content, whoever reads.
 */
@Component
public class DigestPapers {

  private final Digests digests;
  private final Releasing releasing;
  private final DigestDocument document;
  private final LedgerWorkbook workbook;
  private final Named named;

  DigestPapers(
      Digests digests,
      Releasing releasing,
      DigestDocument document,
      LedgerWorkbook workbook,
      Named named) {
    this.digests = digests;
    this.releasing = releasing;
    this.document = document;
    this.workbook = workbook;
    this.named = named;
  }

  /** The document and the workbook of a report; none before it is drawn. */
  public List<PaperFile> of(HalfMonth period) {
    return digests
        .of(period)
        .map(
            digest -> {
              var lists = digests.lists(period).orElseThrow();
              var state = digests.state(period).orElseThrow();
              var name = "民声直达半月报 " + Words.period(period);
              return List.of(
                  new PaperFile(
                      name + ".docx", document.write(digest, lists, release(period, state))),
                  new PaperFile(
                      "民声直达台账 " + Words.period(period) + ".xlsx", workbook.write(digest, lists)));
            })
        .orElseGet(List::of);
  }

  /** One unit's sheet as of the period's end; none before the report is drawn. */
  public Optional<PaperFile> ofUnit(HalfMonth period, UnitId unit) {
    return digests
        .lists(period)
        .map(
            lists ->
                new PaperFile(
                    "民声直达台账 %s %s.xlsx".formatted(named.unit(unit), Words.period(period)),
                    workbook.writeUnit(unit, lists)));
  }

  private Release release(HalfMonth period, DigestState state) {
    if (state instanceof DigestState.Sent sent) {
      return new Release(Words.dayOf(sent.at()), sent.signedBy(), releasing.remark(period), false);
    }
    return new Release(
        Words.dayOf(state.drawnAt()), Optional.empty(), releasing.remark(period), true);
  }

  /**
   * @param day 成文日期
   * @param draft whether it was not sent yet
   */
  record Release(LocalDate day, Optional<StaffId> signer, Optional<Remark> remark, boolean draft) {}

  /** The report's number of its year, from 1: two each month. */
  static int ordinal(Digest digest) {
    return digest.period().month().getMonthValue() * 2 - (digest.period().first() ? 1 : 0);
  }
}
