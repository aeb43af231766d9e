package cn.minsheng.zhida.intake;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.intake.TableCell.Kind;
import cn.minsheng.zhida.reading.LedgerColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a table's columns were taken for.
 *
 * @param sheet from 0
 * @param sheetName the name of the sheet that is read
 * @param otherSheets those that are not
 * @param headingRow where the headings stand, from 1
 * @param headings all that are not empty, by column, from 0
 * @param columns where what is recognised stands
 */
public record Recognition(
    int sheet,
    String sheetName,
    List<String> otherSheets,
    int headingRow,
    SortedMap<Integer, String> headings,
    Map<LedgerColumn, Integer> columns) {

  /** In a file with bad rows that came back: not read again. */
  static final String PROBLEM = "问题";

  private static final int HEADING_WITHIN = 30;
  private static final int LOOKED_AT = 30;
  private static final int LONGEST_HEADING = 60;
  private static final Set<String> NOT_READ = Set.of(PROBLEM, "序号", "序", "办理环节");

  public Recognition {
    otherSheets = List.copyOf(otherSheets);
    headings = new TreeMap<>(headings);
    columns = new EnumMap<>(columns);
  }

  /** Headings nobody knows, and second columns of what stands in another. */
  public List<String> unknown() {
    return headings.entrySet().stream()
        .filter(it -> !columns.containsValue(it.getKey()) && !NOT_READ.contains(it.getValue()))
        .map(Map.Entry::getValue)
        .toList();
  }

  public boolean has(LedgerColumn column) {
    return columns.containsKey(column);
  }

  /** The channel that the headings of an export betray; empty if nothing does. */
  public Optional<Channel> hint() {
    var all = String.join(" ", headings.values());
    if (all.contains("12345") || all.contains("来电") || all.contains("工单")) {
      return Optional.of(Channel.MAYOR_HOTLINE);
    }
    if (all.contains("留言")) {
      return Optional.of(Channel.ONLINE_MESSAGE);
    }
    return all.contains("信访") || all.contains("来信") || all.contains("来访")
        ? Optional.of(Channel.LETTER_OR_VISIT)
        : Optional.empty();
  }

  String heading(int column) {
    return headings.getOrDefault(column, "");
  }

  /** What a heading row says, once more further down. */
  boolean isRepeatedIn(TableRow row) {
    return row.cells().size() >= Math.min(2, headings.size())
        && row.cells().entrySet().stream()
            .allMatch(it -> heading(it.getKey()).equals(tidy(it.getValue().text())));
  }

  /**
   * Of the first sheet that has headings.
   *
   * @throws Unreadable if none has
   */
  static Recognition of(TableFile file) throws Unreadable {
    for (var sheet = 0; sheet < file.sheets().size(); sheet++) {
      var found = heading(file, sheet);
      if (found.isPresent()) {
        return whole(file, sheet, found.get());
      }
    }
    throw new Unreadable(Unreadable.Why.NO_HEADING);
  }

  private static Optional<TableRow> heading(TableFile file, int sheet) throws Unreadable {
    var best = new ArrayList<TableRow>();
    var seen = new ArrayList<Integer>();
    file.rows(
        sheet,
        row -> {
          seen.add(row.number());
          if (isHeading(row) && (best.isEmpty() || known(row) > known(best.get(0)))) {
            best.clear();
            best.add(row);
          }
          return seen.size() < HEADING_WITHIN;
        });
    return best.stream().findFirst();
  }

  private static boolean isHeading(TableRow row) {
    var known = columns(row).keySet();
    return (known.contains(LedgerColumn.CONTENT) || known.contains(LedgerColumn.SUBJECT))
        && (known.contains(LedgerColumn.RECEIVED) || known.contains(LedgerColumn.REGISTERED));
  }

  private static int known(TableRow row) {
    return columns(row).size();
  }

  private static Recognition whole(TableFile file, int sheet, TableRow heading) throws Unreadable {
    var headings = new TreeMap<Integer, String>();
    heading.cells().forEach((at, cell) -> headings.put(at, tidy(cell.text())));
    if (headings.values().stream().anyMatch(it -> it.contains("已隐去"))) {
      throw new Unreadable(Unreadable.Why.MASKED);
    }
    var columns = columns(heading);
    numbersOfTheirOwn(file, sheet, heading.number(), columns);
    var others = new ArrayList<>(file.sheets());
    var name = others.remove(sheet);
    return new Recognition(sheet, name, others, heading.number(), headings, columns);
  }

  private static Map<LedgerColumn, Integer> columns(TableRow row) {
    Map<LedgerColumn, Integer> columns = new EnumMap<>(LedgerColumn.class);
    row.cells()
        .forEach(
            (at, cell) ->
                LedgerColumn.called(tidy(cell.text()))
                    .ifPresent(it -> columns.putIfAbsent(it, at)));
    return columns;
  }

  /** 编号 of an export is the source's, if none of its first numbers could be one of ours. */
  private static void numbersOfTheirOwn(
      TableFile file, int sheet, int headingRow, Map<LedgerColumn, Integer> columns)
      throws Unreadable {
    var at = columns.get(LedgerColumn.NUMBER);
    if (at == null) {
      return;
    }
    var numbers = new ArrayList<String>();
    file.rows(
        sheet,
        row -> {
          if (row.number() > headingRow && !row.cell(at).isBlank()) {
            numbers.add(row.cell(at).text());
          }
          return numbers.size() < LOOKED_AT;
        });
    if (numbers.stream().allMatch(it -> LedgerNumber.parse(it, 2000).isEmpty())) {
      columns.remove(LedgerColumn.NUMBER);
      if (!numbers.isEmpty()) {
        columns.putIfAbsent(LedgerColumn.SOURCE_NUMBER, at);
      }
    }
  }

  /** No row of the ledger: the headings once more, or nothing in what is read. */
  boolean isNothing(TableRow row) {
    return isRepeatedIn(row) || columns.values().stream().allMatch(it -> row.cell(it).isBlank());
  }

  /** The texts of a row as a person would write them, by the columns of the headings. */
  List<String> texts(TableRow row, boolean since1904) {
    var days =
        columns.entrySet().stream()
            .filter(it -> RowReader.DAYS.contains(it.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    return headings.keySet().stream()
        .filter(it -> !heading(it).equals(PROBLEM))
        .map(
            it -> {
              var cell = row.cell(it);
              return cell.kind() != Kind.NUMBER
                  ? cell.text()
                  : days.contains(it)
                      ? NumberText.day(cell.text(), since1904)
                          .map(NumberText::written)
                          .orElse(cell.text())
                      : NumberText.plain(cell.text());
            })
        .toList();
  }

  private static String tidy(String heading) {
    var tidy = heading.replaceAll("[\\s\\p{Cf}]+", "");
    return tidy.length() <= LONGEST_HEADING ? tidy : tidy.substring(0, LONGEST_HEADING);
  }
}
