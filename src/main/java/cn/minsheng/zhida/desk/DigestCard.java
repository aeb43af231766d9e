package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.digest.Digest;
import cn.minsheng.zhida.digest.DigestState;
import cn.minsheng.zhida.digest.Remark;
import cn.minsheng.zhida.digest.Tally;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.mailroom.CardFace;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The half-monthly report on a card: the numbers, a table of units, a chart. */
@Component
class DigestCard {

  /** As many as fit into the bytes of a value with the longest names and numbers. */
  static final int MOST_UNITS = 7;

  static final String SIGN = "digest.sign";
  static final String HOLD = "digest.hold";
  static final String REMARK = "digest.remark";

  private static final int NAME_BYTES = 30;

  private final Directory directory;

  DigestCard(Directory directory) {
    this.directory = directory;
  }

  CardFace face(Digest digest, Optional<Remark> remark) {
    return plain(digest, this::name, remark)
        .face(DigestSentences.summary(digest.period(), digest.totals().tally()));
  }

  /**
   * The same before the office, with what it may do.
   *
   * @param goesAt when it goes by itself; empty if it waits for the signature
   */
  CardFace draftFace(Digest digest, DigestState state, Optional<Remark> remark, String goesAt) {
    var plain = plain(digest, this::name, remark);
    var isSent = state instanceof DigestState.Sent;
    var isHeld = state instanceof DigestState.Held;
    var what = isSent ? "已发出" : isHeld ? "已暂缓" : "待签发";
    var colour = isSent ? State.Colour.GREEN : isHeld ? State.Colour.GRAY : State.Colour.ORANGE;
    var buttons = new ArrayList<Button>();
    if (!isSent) {
      buttons.add(new Button(DigestSentences.SIGN, Button.Colour.BLUE, SIGN));
    }
    if (state instanceof DigestState.Drafted) {
      buttons.add(new Button(DigestSentences.HOLD, Button.Colour.GRAY, HOLD));
    }
    var draft =
        new PlainCard(
            DigestSentences.draftTitle(digest.period()),
            new State(what, colour),
            plain.body(),
            stands(state, goesAt)
                + DigestSentences.filesOf(digest.period())
                + "  \n"
                + plain.strip(),
            isSent ? Form.NONE : remarkForm(remark),
            buttons,
            plain.table(),
            plain.chart(),
            plain.beside());
    return draft.face(DigestSentences.draftSummary(digest.period(), goesAt));
  }

  private String stands(DigestState state, String goesAt) {
    if (state instanceof DigestState.Held held) {
      return DigestSentences.heldBy(name(held.by()), wall(held.at()));
    }
    if (state instanceof DigestState.Sent sent) {
      return DigestSentences.alreadySent(
          sent.signedBy().map(this::name).orElse(""), wall(sent.at()));
    }
    return DigestSentences.goesAt(goesAt);
  }

  private static Form remarkForm(Optional<Remark> remark) {
    return new Form(
        REMARK,
        DigestSentences.KEEP_REMARK,
        List.of(
            Form.Field.longText("remark", DigestSentences.REMARK, false)
                .filledIn(remark.map(Remark::words).orElse(""))));
  }

  private String name(UnitId unit) {
    return directory.unit(unit).map(Unit::name).orElseGet(unit::toString);
  }

  private String name(StaffId staff) {
    return directory.staff(staff).map(StaffMember::name).map(Markdown::text).orElse("");
  }

  private static LocalDateTime wall(Instant at) {
    return LocalDateTime.ofInstant(at, OfficeTime.ZONE);
  }

  static CardFace face(Digest digest, Function<UnitId, String> names) {
    return plain(digest, names, Optional.empty())
        .face(DigestSentences.summary(digest.period(), digest.totals().tally()));
  }

  private static PlainCard plain(
      Digest digest, Function<UnitId, String> names, Optional<Remark> remark) {
    var tally = digest.totals().tally();
    var table = table(digest, names);
    return PlainCard.of(
            DigestSentences.title(digest.period()),
            new State(DigestSentences.asOf(digest.period()), State.Colour.BLUE),
            DigestSentences.body(digest))
        .withStrip(
            DigestSentences.remark(remark)
                + DigestSentences.beside(digest.beside())
                + DigestSentences.units(digest.units().size(), table.rowsShown()))
        .withTable(table)
        .withChart(chart(tally));
  }

  private static Table table(Digest digest, Function<UnitId, String> names) {
    if (digest.units().isEmpty()) {
      return Table.NONE;
    }
    return new Table(
        DigestSentences.COLUMNS,
        digest.units().stream().limit(MOST_UNITS).map(it -> row(it, names)).toList());
  }

  private static List<String> row(Digest.OfUnit of, Function<UnitId, String> names) {
    return List.of(
        Shortened.to(names.apply(of.unit()), NAME_BYTES),
        Integer.toString(of.tally().fresh()),
        Integer.toString(of.tally().finished()),
        Integer.toString(of.tally().unfinished()),
        Integer.toString(of.tally().overdue()));
  }

  private static Chart chart(Tally tally) {
    var columns = new LinkedHashMap<String, Integer>();
    columns.put(DigestSentences.FRESH, tally.fresh());
    columns.put(DigestSentences.FINISHED, tally.finished());
    columns.put(DigestSentences.UNFINISHED, tally.unfinished());
    columns.put(DigestSentences.OVERDUE, tally.overdue());
    return new Chart(columns);
  }
}
