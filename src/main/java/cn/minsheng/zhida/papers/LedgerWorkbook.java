package cn.minsheng.zhida.papers;

import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.digest.Digest;
import cn.minsheng.zhida.digest.DigestLists;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.ledger.History;
import cn.minsheng.zhida.ledger.LedgerRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/**
 * The ledger as a workbook: the whole of it, what was finished in the period, what was unfinished
 * at its end. What it is about stands only where the lists are short.
 */
@Component
class LedgerWorkbook {

  private static final String APPLICATION = "Zhida";
  private static final String VERSION = "1.0";
  private static final int GIST = 60;

  /** Of a larger ledger the oldest that are finished are left out, and said to be. */
  private static final int MOST_ROWS = 100_000;

  private static final List<SheetColumn> COLUMNS =
      List.of(
          new SheetColumn("编号", 20),
          new SheetColumn("受理渠道", 14),
          new SheetColumn("类型", 8),
          new SheetColumn("所属领域", 12),
          new SheetColumn("紧急程度", 10),
          new SheetColumn("密级", 8),
          new SheetColumn("收到日期", 12),
          new SheetColumn("登记日期", 12),
          new SheetColumn("责任单位", 24),
          new SheetColumn("责任人", 18),
          new SheetColumn("原时限", 12),
          new SheetColumn("办结时限", 12),
          new SheetColumn("状态", 12),
          new SheetColumn("是否超期", 10),
          new SheetColumn("办结日期", 12));
  private static final SheetColumn ABOUT = new SheetColumn("事项", 50);

  private final History history;
  private final Listing listing;

  LedgerWorkbook(History history, Listing listing) {
    this.history = history;
    this.listing = listing;
  }

  byte[] write(Digest digest, DigestLists lists) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, APPLICATION, VERSION)) {
      whole(workbook, digest);
      finished(workbook, lists.finished(), lists.until());
      unfinished(workbook, lists.unfinished(), lists.until());
    } catch (IOException e) {
      throw new UncheckedIOException("A workbook in memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  byte[] writeUnit(UnitId unit, DigestLists lists) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, APPLICATION, VERSION)) {
      unfinished(workbook, of(unit, lists.unfinished()), lists.until());
      finished(workbook, of(unit, lists.finished()), lists.until());
    } catch (IOException e) {
      throw new UncheckedIOException("A workbook in memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  private static List<LedgerRow> of(UnitId unit, List<LedgerRow> rows) {
    return rows.stream()
        .filter(it -> it.lead().filter(lead -> lead.unit().equals(unit)).isPresent())
        .toList();
  }

  private void whole(Workbook workbook, Digest digest) {
    var until = digest.period().until();
    var sheet = new Sheet(workbook, "总体台账", COLUMNS);
    var tooMany = new AtomicInteger(digest.totals().finishing().whole() - MOST_ROWS);
    var leftOut = new AtomicInteger();
    var secret = new AtomicInteger();
    history.rows(
        until,
        digest.drawnAt(),
        row -> {
          if (!Listing.isListed(row)) {
            secret.incrementAndGet();
          } else if (row.status().isFinished() && tooMany.getAndDecrement() > 0) {
            leftOut.incrementAndGet();
          } else {
            put(sheet, row, until);
          }
        });
    sheet.close(notes(secret.get(), leftOut.get()));
  }

  private void finished(Workbook workbook, List<LedgerRow> rows, Instant until) {
    list(new Sheet(workbook, "本期办结", withAbout()), rows, until);
  }

  private void unfinished(Workbook workbook, List<LedgerRow> rows, Instant until) {
    list(new Sheet(workbook, "未办结", withAbout()), rows, until);
  }

  private void list(Sheet sheet, List<LedgerRow> rows, Instant until) {
    var listed = Listing.listed(rows);
    for (var row : listed) {
      put(sheet, row, until).text(listing.gist(row, GIST));
    }
    sheet.close(notes(rows.size() - listed.size(), 0));
  }

  private static List<SheetColumn> withAbout() {
    var columns = new ArrayList<>(COLUMNS);
    columns.add(ABOUT);
    return columns;
  }

  private Sheet put(Sheet sheet, LedgerRow row, Instant until) {
    return sheet
        .next()
        .text(row.number().toString())
        .text(row.channel().word())
        .text(row.kind().word())
        .text(row.category())
        .text(row.urgency().word())
        .text(row.secrecy().word())
        .day(Words.dayOf(row.receivedAt()))
        .day(Words.dayOf(row.registeredAt()))
        .text(listing.unit(row))
        .text(listing.responsible(row))
        .day(row.firstDue().map(it -> it.lastDay()).orElse(null))
        .day(row.due().map(it -> it.lastDay()).orElse(null))
        .text(
            row.isHeldAt(until)
                ? "挂账"
                : row.ended().map(EndingKind::word).orElse(row.status().word()))
        .text(row.isOverdueAt(until) ? "超期" : "")
        .day(row.status().isFinished() ? Words.dayOf(row.since()) : null);
  }

  private static List<String> notes(int secret, int leftOut) {
    var notes = new ArrayList<String>();
    if (secret > 0) {
      notes.add("另有保密事项%d件，只计数，不列入。".formatted(secret));
    }
    if (leftOut > 0) {
      notes.add("另有较早办结的%d件未列入。".formatted(leftOut));
    }
    return notes;
  }
}
