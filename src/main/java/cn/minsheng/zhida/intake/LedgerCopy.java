package cn.minsheng.zhida.intake;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.Gists;
import cn.minsheng.zhida.casework.LedgerCopies;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Petitioner;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.ledger.History;
import cn.minsheng.zhida.ledger.LedgerRow;
import cn.minsheng.zhida.papers.PaperFile;
import cn.minsheng.zhida.papers.TablePaper;
import cn.minsheng.zhida.reading.LedgerColumn;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The ledger as a table. Complete it can be taken into an empty ledger, which is then equal to it
 * in what it says of each petition as it stands; without its people it is for reading only. What
 * was joined to another is handled under that one and left out.
 */
@Component
public class LedgerCopy {

  private static final int AT_ONCE = 200;
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final String STEP = "办理环节";
  private static final String HIDDEN = "（已隐去）";
  private static final String FORGOTTEN = "（内容已按规定清除）";
  private static final String SENSITIVE = "（敏感事项，内容略）";

  private final History history;
  private final CaseBook book;
  private final LedgerCopies copies;
  private final Gists gists;
  private final Directory directory;
  private final OfficeTime time;

  LedgerCopy(
      History history,
      CaseBook book,
      LedgerCopies copies,
      Gists gists,
      Directory directory,
      OfficeTime time) {
    this.history = history;
    this.book = book;
    this.copies = copies;
    this.gists = gists;
    this.directory = directory;
    this.time = time;
  }

  /** How much of it. */
  public enum Scope {
    ALL("全部"),
    UNFINISHED("未办结"),
    FINISHED("已办结");

    private final String word;

    Scope(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    private boolean holds(LedgerRow row) {
      return this == ALL || row.status().isFinished() == (this == FINISHED);
    }
  }

  /**
   * @param year of the numbers; empty for all
   */
  public record Part(Scope scope, OptionalInt year) {

    public String word() {
      return scope.word() + (year.isPresent() ? year.getAsInt() + "年" : "");
    }

    private boolean holds(LedgerRow row) {
      return scope.holds(row) && (year.isEmpty() || row.number().year() == year.getAsInt());
    }
  }

  /**
   * @param rows how many petitions
   * @param joined how many were left out because they are handled under another number
   */
  public record Made(PaperFile file, int rows, int joined) {}

  /**
   * With names, phones and contents, ready to be taken in: an act with a reason.
   *
   * @throws cn.minsheng.zhida.casework.Refused if they may not
   */
  public Made complete(Part part, String reason, By by) {
    var permit = copies.begin(part.word(), reason, by);
    return made(part, it -> permit.matter(it.petition()).map(LedgerCopy::people), true);
  }

  /** Without people, for reading. */
  public Made masked(Part part) {
    return made(
        part,
        it ->
            Optional.of(
                new Said(
                    "",
                    "",
                    "",
                    it.secrecy() == Secrecy.SENSITIVE
                        ? SENSITIVE
                        : gists.of(it.petition(), it.secrecy()).orElse(""),
                    "")),
        false);
  }

  /** What it says, as it stands in cells. */
  private record Said(
      String petitioner, String phone, String address, String content, String place) {}

  private Made made(Part part, Function<LedgerRow, Optional<Said>> says, boolean isComplete) {
    var paper = new TablePaper("台账", headings(isComplete), wide());
    var units =
        directory.units().stream()
            .collect(Collectors.toMap(Unit::id, Unit::name, (one, two) -> one));
    var joined = new int[1];
    var some = new ArrayList<LedgerRow>();
    history.rows(
        time.now().plusNanos(1_000),
        time.now(),
        row -> {
          if (!part.holds(row)) {
            return;
          }
          if (row.status() == PetitionStatus.JOINED) {
            joined[0]++;
            return;
          }
          some.add(row);
          if (some.size() == AT_ONCE) {
            write(some, says, units::get, paper);
            some.clear();
          }
        });
    write(some, says, units::get, paper);
    var name = "台账_%s_%s%s.xlsx".formatted(part.word(), time.today(), isComplete ? "" : "_当事人已隐去");
    return new Made(new PaperFile(name, paper.done()), paper.rows(), joined[0]);
  }

  private static List<String> headings(boolean isComplete) {
    var headings =
        new ArrayList<>(
            Arrays.stream(LedgerColumn.values())
                .filter(it -> it != LedgerColumn.SUBJECT)
                .map(LedgerColumn::heading)
                .toList());
    if (!isComplete) {
      headings.replaceAll(it -> it.equals(LedgerColumn.PETITIONER.heading()) ? it + HIDDEN : it);
    }
    headings.add(STEP);
    return headings;
  }

  private static List<String> wide() {
    return List.of(LedgerColumn.CONTENT.heading(), LedgerColumn.PLACE.heading());
  }

  private void write(
      List<LedgerRow> rows,
      Function<LedgerRow, Optional<Said>> says,
      Function<UnitId, String> units,
      TablePaper paper) {
    Map<PetitionId, PetitionView> views =
        book.petitions(rows.stream().map(LedgerRow::petition).toList()).stream()
            .collect(Collectors.toMap(PetitionView::id, it -> it));
    for (var row : rows) {
      var said =
          row.secrecy() == Secrecy.CONFIDENTIAL
              ? new Said("", "", "", "", "")
              : says.apply(row).orElse(new Said("", "", "", FORGOTTEN, ""));
      paper.row(cells(row, views.get(row.petition()), said, units));
    }
  }

  private static List<String> cells(
      LedgerRow row, PetitionView view, Said said, Function<UnitId, String> units) {
    var unit = row.lead().map(it -> Optional.ofNullable(units.apply(it.unit())).orElse(""));
    return List.of(
        row.number().toString(),
        row.channel().word(),
        view.sources().get(0).number(),
        moment(row.receivedAt()),
        moment(row.registeredAt()),
        said.petitioner(),
        said.phone(),
        said.address(),
        said.content(),
        said.place(),
        row.kind().word(),
        row.category(),
        row.urgency().word(),
        row.secrecy().word(),
        unit.orElse(""),
        row.lead().map(it -> due(it.due())).orElse(""),
        view.lead().map(it -> moment(it.issued().at())).orElse(""),
        row.ended().map(EndingKind::word).orElse(row.status().word()),
        moment(row.since()),
        row.lead().map(it -> it.status().word()).orElse(""));
  }

  private static Said people(Matter matter) {
    var all = matter.petitioners();
    if (all.size() == 1) {
      var one = all.get(0);
      return new Said(one.name(), phone(one), one.address(), matter.content(), matter.place());
    }
    var names =
        all.stream()
            .map(it -> (it.name() + " " + phone(it)).strip())
            .collect(Collectors.joining("；"));
    var addresses = all.stream().map(Petitioner::address).toList();
    var areAll = addresses.stream().noneMatch(String::isEmpty);
    return new Said(
        names,
        "",
        areAll ? String.join("；", addresses) : addresses.stream().findFirst().orElse(""),
        matter.content(),
        matter.place());
  }

  private static String phone(Petitioner one) {
    return one.phone().map(it -> it.digits()).orElse("");
  }

  private static String due(Due due) {
    return due.isByDay() ? due.lastDay().toString() : moment(due.until());
  }

  /** To the second; midnight is said as the day it begins. */
  private static String moment(Instant at) {
    var wall = LocalDateTime.ofInstant(at, OfficeTime.ZONE);
    return wall.toLocalTime().toSecondOfDay() == 0
        ? wall.toLocalDate().toString()
        : SECOND.format(wall);
  }
}
