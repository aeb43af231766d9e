package cn.minsheng.zhida.calendar;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The workbook with the columns 日期, 说明, 休/班: the first sheet that has them. */
final class HolidayWorkbook {

  private static final String DATE = "日期";
  private static final String NAME = "说明";
  private static final String OFF_OR_WORKING = "休/班";
  private static final Set<String> OFF = Set.of("休", "放假");
  private static final Set<String> WORKING = Set.of("班", "上班", "补班");
  private static final int HEADING_WITHIN = 10;
  private static final int MOST_DAYS = 400;
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
  private static final Pattern SERIAL = Pattern.compile("([0-9]{5})(\\.0+)?");

  private final HolidayDraft draft;
  private final LocalDate dayZero;

  private HolidayWorkbook(HolidayDraft draft, LocalDate dayZero) {
    this.draft = draft;
    this.dayZero = dayZero;
  }

  static void read(byte[] file, HolidayDraft draft) {
    try {
      var sheets = SheetReader.read(file);
      var workbook = new HolidayWorkbook(draft, sheets.dayZero());
      for (var rows : sheets.rows()) {
        if (workbook.readSheet(rows)) {
          workbook.tellTheYear();
          return;
        }
      }
    } catch (IOException e) {
      // Said below: it has no sheet that can be read.
    }
    draft.wrong(HolidayFault.NOT_A_CALENDAR, "");
  }

  /** Whether the sheet has the headings. */
  private boolean readSheet(List<SheetReader.Row> rows) {
    for (int at = 0; at < Math.min(rows.size(), HEADING_WITHIN); at++) {
      var columns = columns(rows.get(at));
      if (columns.keySet().containsAll(Set.of(DATE, NAME, OFF_OR_WORKING))) {
        var days = rows.subList(at + 1, rows.size());
        days.stream().limit(MOST_DAYS).forEach(it -> readDay(it, columns));
        return true;
      }
    }
    return false;
  }

  private static Map<String, Integer> columns(SheetReader.Row row) {
    Map<String, Integer> columns = new HashMap<>();
    row.cells().forEach((column, text) -> columns.putIfAbsent(text.replace('／', '/'), column));
    return columns;
  }

  private void readDay(SheetReader.Row row, Map<String, Integer> columns) {
    var date = row.text(columns.get(DATE));
    var name = row.text(columns.get(NAME));
    var kind = row.text(columns.get(OFF_OR_WORKING));
    if (date.isEmpty() && name.isEmpty() && kind.isEmpty()) {
      return;
    }
    var where = Integer.toString(row.number());
    var day = day(date);
    if (day.isEmpty()) {
      draft.wrong(HolidayFault.DATE_UNREADABLE, where);
    } else if (!OFF.contains(kind) && !WORKING.contains(kind)) {
      draft.wrong(HolidayFault.OFF_OR_WORKING_UNREADABLE, where);
    } else {
      draft.day(day.get(), OFF.contains(kind), name, where);
    }
  }

  private Optional<LocalDate> day(String text) {
    var serial = SERIAL.matcher(text);
    if (serial.matches()) {
      return Optional.of(dayZero.plusDays(Long.parseLong(serial.group(1))));
    }
    var written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(written.group(1)),
              Integer.parseInt(written.group(2)),
              Integer.parseInt(written.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The year of most of its days; a wrong one among them is then found to lie outside. */
  private void tellTheYear() {
    draft.days().stream()
        .map(it -> it.date().getYear())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .ifPresent(it -> draft.year(it.getKey()));
  }
}
