package cn.minsheng.zhida.intake;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.OldPetition;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Petitioner;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.intake.TableCell.Kind;
import cn.minsheng.zhida.reading.DayText;
import cn.minsheng.zhida.reading.FieldWords;
import cn.minsheng.zhida.reading.LedgerColumn;
import cn.minsheng.zhida.reading.Petitioners;
import cn.minsheng.zhida.reading.StateWords;
import cn.minsheng.zhida.reading.UnitNames;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Understands the rows of a table, one by one; what is not understood is said, never guessed. */
final class RowReader {

  static final Set<LedgerColumn> DAYS =
      EnumSet.of(
          LedgerColumn.RECEIVED,
          LedgerColumn.REGISTERED,
          LedgerColumn.DUE,
          LedgerColumn.ISSUED,
          LedgerColumn.SINCE);

  private static final int LONGEST_CONTENT = 20_000;
  private static final int LONGEST_PLACE = 500;
  private static final int LONGEST_SHORT = 60;
  private static final int LONGEST_PERSON = 200;
  private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

  private final Recognition recognition;
  private final List<TableFile.Merged> merged;
  private final boolean since1904;
  private final Known known;

  /**
   * What rows are held against.
   *
   * @param channel of rows that name none
   * @param kind of rows that name none
   * @param hasHead whether a unit has a head who can be responsible
   * @param now nothing lies behind it
   */
  record Known(
      Optional<Channel> channel,
      MatterKind kind,
      UnitNames units,
      Predicate<UnitId> hasHead,
      Instant now) {}

  RowReader(
      Recognition recognition, List<TableFile.Merged> merged, boolean since1904, Known known) {
    this.recognition = recognition;
    this.merged =
        merged.stream()
            .filter(it -> it.toRow() > it.fromRow() && it.toRow() > recognition.headingRow())
            .toList();
    this.since1904 = since1904;
    this.known = known;
  }

  Understood read(TableRow row) {
    return new Reading(row).whole();
  }

  /** The number of ours that stands in a row, whatever else is wrong with it. */
  Optional<LedgerNumber> number(TableRow row) {
    return new Reading(row).number();
  }

  /** One row. */
  private final class Reading {

    private final TableRow row;
    private final List<String> problems = new ArrayList<>();

    Reading(TableRow row) {
      this.row = row;
    }

    Understood whole() {
      checkCells();
      var secrecy =
          word(LedgerColumn.SECRECY, FieldWords::secrecy, RowProblem.NOT_A_SECRECY)
              .orElse(Secrecy.ORDINARY);
      var channel =
          word(LedgerColumn.CHANNEL, FieldWords::channel, RowProblem.NOT_A_CHANNEL)
              .or(known::channel);
      if (channel.isEmpty() && text(LedgerColumn.CHANNEL).isEmpty()) {
        wrong(LedgerColumn.CHANNEL, RowProblem.MISSING);
      }
      var kind =
          word(LedgerColumn.KIND, FieldWords::kind, RowProblem.NOT_A_KIND).orElse(known.kind());
      var urgency =
          word(LedgerColumn.URGENCY, FieldWords::urgency, RowProblem.NOT_AN_URGENCY)
              .orElse(UrgencyLevel.ORDINARY);
      var registered = past(LedgerColumn.REGISTERED);
      var received = past(LedgerColumn.RECEIVED).or(() -> ifAlone(registered));
      if (received.isEmpty() && text(LedgerColumn.RECEIVED).isEmpty()) {
        wrong(LedgerColumn.RECEIVED, RowProblem.MISSING);
      }
      var number = number(registered.or(() -> received));
      var matter = matter(secrecy);
      var old = old(number, registered, received);
      var source = text(LedgerColumn.SOURCE_NUMBER);
      tooLong(LedgerColumn.SOURCE_NUMBER, LONGEST_SHORT);
      tooLong(LedgerColumn.CATEGORY, LONGEST_SHORT);
      if (!problems.isEmpty()) {
        return understood(number, Optional.empty(), Optional.empty(), secrecy);
      }
      var what =
          new NewPetition(
              new Source(channel.orElseThrow(), source, received.orElseThrow()),
              kind,
              text(LedgerColumn.CATEGORY),
              urgency,
              secrecy,
              matter,
              List.of());
      return understood(number, Optional.of(what), old, secrecy);
    }

    private Understood understood(
        Optional<LedgerNumber> number,
        Optional<NewPetition> what,
        Optional<Understood.Old> old,
        Secrecy secrecy) {
      return new Understood(
          row.number(), number, what, old, problems, secrecy == Secrecy.CONFIDENTIAL);
    }

    private Optional<Instant> ifAlone(Optional<Instant> registered) {
      return recognition.has(LedgerColumn.RECEIVED) ? Optional.empty() : registered;
    }

    private void checkCells() {
      for (var column : recognition.columns().entrySet()) {
        var cell = row.cell(column.getValue());
        if (cell.kind() == Kind.NOT_CALCULATED) {
          wrong(column.getKey(), RowProblem.NOT_CALCULATED);
        } else if (cell.kind() == Kind.ERROR) {
          wrong(column.getKey(), RowProblem.ERROR);
        } else if (merged.stream().anyMatch(it -> it.swallows(row.number(), column.getValue()))) {
          wrong(column.getKey(), RowProblem.MERGED);
        }
      }
    }

    private Matter matter(Secrecy secrecy) {
      var subject = text(LedgerColumn.SUBJECT);
      var detail = text(LedgerColumn.CONTENT);
      var content =
          detail.isEmpty() || subject.isEmpty() ? subject + detail : subject + "\n" + detail;
      var place = text(LedgerColumn.PLACE);
      var people = petitioners();
      if (secrecy == Secrecy.CONFIDENTIAL) {
        Stream.of(
                LedgerColumn.SUBJECT,
                LedgerColumn.CONTENT,
                LedgerColumn.PLACE,
                LedgerColumn.PETITIONER,
                LedgerColumn.PHONE,
                LedgerColumn.ADDRESS)
            .filter(it -> !text(it).isEmpty())
            .forEach(it -> wrong(it, RowProblem.ON_PAPER_ONLY));
        return new Matter(List.of(), "", "");
      }
      if (content.isEmpty()) {
        wrong(contentColumn(), RowProblem.MISSING);
      }
      if (content.length() > LONGEST_CONTENT) {
        wrong(contentColumn(), "超过 " + LONGEST_CONTENT + " 字，请缩短");
        return new Matter(people, "", "");
      }
      return tooLong(LedgerColumn.PLACE, LONGEST_PLACE)
          ? new Matter(people, content, "")
          : new Matter(people, content, place);
    }

    private LedgerColumn contentColumn() {
      return recognition.has(LedgerColumn.CONTENT) ? LedgerColumn.CONTENT : LedgerColumn.SUBJECT;
    }

    private List<Petitioner> petitioners() {
      var phones = text(LedgerColumn.PHONE);
      if (NumberText.isCutByPowers(phones)) {
        wrong(LedgerColumn.PHONE, RowProblem.CUT_BY_POWERS);
        return List.of();
      }
      var isTooLong =
          tooLong(LedgerColumn.PETITIONER, 10 * LONGEST_PERSON)
              | tooLong(LedgerColumn.ADDRESS, 10 * LONGEST_PERSON)
              | tooLong(LedgerColumn.PHONE, 10 * LONGEST_PERSON);
      if (isTooLong) {
        return List.of();
      }
      var all = new ArrayList<Petitioner>();
      for (var named : named(text(LedgerColumn.PETITIONER), phones)) {
        if (named.name().length() > LONGEST_PERSON || named.address().length() > LONGEST_PERSON) {
          wrong(LedgerColumn.PETITIONER, "或住址超过 " + LONGEST_PERSON + " 字，请缩短");
          return List.of();
        }
        try {
          all.add(
              new Petitioner(
                  named.name(),
                  named.phone().isEmpty()
                      ? Optional.empty()
                      : Optional.of(new PhoneNumber(named.phone())),
                  named.address()));
        } catch (IllegalArgumentException noPhone) {
          wrong(
              recognition.has(LedgerColumn.PHONE) ? LedgerColumn.PHONE : LedgerColumn.PETITIONER,
              RowProblem.NOT_A_PHONE);
          return List.of();
        }
      }
      return all;
    }

    /** A name of an account that ends with digits is no name with a phone number. */
    private List<Petitioners.Named> named(String names, String phones) {
      var address = text(LedgerColumn.ADDRESS);
      var read = Petitioners.read(names, phones, address);
      var alone = Petitioners.read(names, "", "");
      var isAccount =
          alone.size() == 1
              && !alone.get(0).phone().isEmpty()
              && !isPhone(alone.get(0).phone())
              && names.endsWith(alone.get(0).name() + alone.get(0).phone());
      if (!isAccount) {
        return read;
      }
      var others = new ArrayList<>(Petitioners.read("", phones, address));
      var first = others.isEmpty() ? new Petitioners.Named("", "", "") : others.remove(0);
      others.add(0, new Petitioners.Named(names, first.phone(), first.address()));
      return others;
    }

    private static boolean isPhone(String digits) {
      try {
        return !new PhoneNumber(digits).digits().isEmpty();
      } catch (IllegalArgumentException none) {
        return false;
      }
    }

    Optional<LedgerNumber> number() {
      return number(past(LedgerColumn.REGISTERED).or(() -> past(LedgerColumn.RECEIVED)));
    }

    private Optional<LedgerNumber> number(Optional<Instant> registered) {
      var typed = text(LedgerColumn.NUMBER);
      if (typed.isEmpty()) {
        return Optional.empty();
      }
      var day = registered.map(it -> it.atZone(OfficeTime.ZONE).getYear());
      var number =
          day.map(it -> LedgerNumber.parse(typed, it)).orElseGet(() -> LedgerNumber.parse(typed));
      if (number.isEmpty()) {
        wrong(LedgerColumn.NUMBER, RowProblem.NOT_A_NUMBER);
      } else if (day.filter(it -> it != number.get().year()).isPresent()) {
        wrong(LedgerColumn.NUMBER, RowProblem.OF_ANOTHER_YEAR);
      }
      return number;
    }

    private Optional<Understood.Old> old(
        Optional<LedgerNumber> number, Optional<Instant> registered, Optional<Instant> received) {
      var unit = unit();
      var state =
          word(LedgerColumn.STATE, StateWords::read, RowProblem.NOT_A_STATE)
              .orElseGet(() -> implied(unit));
      var due = due();
      var issued = past(LedgerColumn.ISSUED);
      var since = past(LedgerColumn.SINCE);
      var isFresh =
          number.isEmpty()
              && registered.isEmpty()
              && state.status() == PetitionStatus.TO_ASSIGN
              && text(LedgerColumn.UNIT).isEmpty();
      if (isFresh) {
        return Optional.empty();
      }
      var status = state.status();
      var isFinished = status == PetitionStatus.CLOSED || status == PetitionStatus.ENDED;
      if (isFinished && since.isEmpty() && text(LedgerColumn.SINCE).isEmpty()) {
        wrong(LedgerColumn.SINCE, RowProblem.NEEDED_IN_THIS_STATE);
      }
      if (status == PetitionStatus.TO_ASSIGN && !text(LedgerColumn.UNIT).isEmpty()) {
        wrong(LedgerColumn.UNIT, RowProblem.HAS_NO_UNIT_YET);
      }
      if (status != PetitionStatus.TO_ASSIGN && !isFinished && text(LedgerColumn.UNIT).isEmpty()) {
        wrong(LedgerColumn.UNIT, RowProblem.NEEDED_IN_THIS_STATE);
      }
      if (unit.isPresent() && due.isEmpty() && text(LedgerColumn.DUE).isEmpty()) {
        wrong(LedgerColumn.DUE, RowProblem.NEEDED_IN_THIS_STATE);
      }
      var entered = registered.or(() -> received);
      if (!problems.isEmpty() || entered.isEmpty()) {
        return Optional.empty();
      }
      var given = issued.or(() -> entered).orElseThrow();
      var lead = unit.map(it -> new OldPetition.Lead(it, due.orElseThrow(), given));
      return Optional.of(
          new Understood.Old(
              entered.get(),
              new OldPetition.Standing(
                  status,
                  since.orElseGet(() -> lead.isPresent() ? given : entered.get()),
                  state.ended(),
                  lead)));
    }

    private StateWords.State implied(Optional<UnitId> unit) {
      if (!text(LedgerColumn.SINCE).isEmpty() && text(LedgerColumn.STATE).isEmpty()) {
        wrong(LedgerColumn.STATE, RowProblem.MISSING);
      }
      return new StateWords.State(
          unit.isPresent() ? PetitionStatus.IN_HAND : PetitionStatus.TO_ASSIGN, Optional.empty());
    }

    private Optional<UnitId> unit() {
      var typed = text(LedgerColumn.UNIT);
      if (typed.isEmpty()) {
        return Optional.empty();
      }
      var found = known.units().find(typed);
      if (found instanceof UnitNames.Found.Exactly exactly) {
        if (!known.hasHead().test(exactly.unit())) {
          wrong(LedgerColumn.UNIT, RowProblem.NO_HEAD);
        }
        return Optional.of(exactly.unit());
      }
      wrong(
          LedgerColumn.UNIT,
          found instanceof UnitNames.Found.Likely
              ? RowProblem.NOT_QUITE_A_UNIT
              : RowProblem.NOT_A_UNIT);
      return Optional.empty();
    }

    private Optional<Due> due() {
      return day(LedgerColumn.DUE)
          .map(
              it ->
                  it.time().filter(at -> at.toSecondOfDay() != 0).isEmpty()
                      ? Due.endOf(it.day())
                      : Due.at(it.from().atZone(OfficeTime.ZONE).toInstant()));
    }

    private Optional<Instant> past(LedgerColumn column) {
      var at = day(column).map(it -> it.from().atZone(OfficeTime.ZONE).toInstant());
      if (at.filter(it -> it.isAfter(known.now())).isPresent()) {
        wrong(column, RowProblem.IN_THE_FUTURE);
      } else if (at.filter(it -> it.isBefore(LONG_AGO)).isPresent()) {
        wrong(column, RowProblem.LONG_AGO);
      }
      return at;
    }

    private Optional<DayText.Moment> day(LedgerColumn column) {
      var typed = text(column);
      if (typed.isEmpty()) {
        return Optional.empty();
      }
      var found =
          DayText.read(typed)
              .or(
                  () ->
                      cell(column).kind() == Kind.NUMBER
                          ? NumberText.day(typed, since1904)
                          : Optional.empty());
      if (found.isEmpty()) {
        wrong(column, RowProblem.NOT_A_DAY);
      }
      return found;
    }

    private <T> Optional<T> word(
        LedgerColumn column, Function<String, Optional<T>> means, RowProblem otherwise) {
      var typed = text(column);
      if (typed.isEmpty()) {
        return Optional.empty();
      }
      var meant = means.apply(typed);
      if (meant.isEmpty()) {
        wrong(column, otherwise);
      }
      return meant;
    }

    private TableCell cell(LedgerColumn column) {
      var at = recognition.columns().get(column);
      return at == null ? TableCell.EMPTY : row.cell(at);
    }

    private String text(LedgerColumn column) {
      var cell = cell(column);
      var text = cell.text();
      if (cell.kind() == Kind.NUMBER && !DAYS.contains(column)) {
        if (column == LedgerColumn.SOURCE_NUMBER && NumberText.hasLostDigits(text)) {
          wrong(column, RowProblem.LOST_DIGITS);
        }
        return column == LedgerColumn.PHONE && NumberText.isCutByPowers(text)
            ? text
            : NumberText.plain(text);
      }
      return text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ').strip();
    }

    private boolean tooLong(LedgerColumn column, int longest) {
      if (text(column).length() > longest) {
        wrong(column, "超过 " + longest + " 字，请缩短");
        return true;
      }
      return false;
    }

    private void wrong(LedgerColumn column, RowProblem problem) {
      wrong(column, problem.sentence());
    }

    private void wrong(LedgerColumn column, String words) {
      var at = recognition.columns().get(column);
      var heading = at == null ? column.heading() : recognition.heading(at);
      var sentence = "「" + heading + "」" + words;
      if (!problems.contains(sentence)) {
        problems.add(sentence);
      }
    }
  }
}
