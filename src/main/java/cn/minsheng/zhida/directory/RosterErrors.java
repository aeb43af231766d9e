package cn.minsheng.zhida.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in a roster. */
final class RosterErrors {

  private static final List<String> SHEETS = titles();

  private final List<RowError> errors = new ArrayList<>();

  void inFile(RosterFault fault) {
    errors.add(new RowError("", 0, "", fault, "", List.of()));
  }

  void inSheet(RosterSheet sheet, RosterFault fault, String value) {
    inRow(sheet, 0, fault, value);
  }

  void inRow(RosterSheet sheet, int row, RosterFault fault, String value) {
    errors.add(new RowError(sheet.title(), row, "", fault, value, List.of()));
  }

  void inCell(RosterRow row, RosterColumn column, RosterFault fault, String value) {
    inCell(row, column, fault, value, List.of());
  }

  void inCell(
      RosterRow row, RosterColumn column, RosterFault fault, String value, List<String> choices) {
    inCell(row.sheet(), row.number(), column, fault, value, choices);
  }

  void inCell(
      RosterSheet sheet,
      int row,
      RosterColumn column,
      RosterFault fault,
      String value,
      List<String> choices) {
    errors.add(new RowError(sheet.title(), row, column.heading(), fault, value, choices));
  }

  boolean any() {
    return !errors.isEmpty();
  }

  List<RowError> inOrder() {
    return errors.stream()
        .sorted(
            Comparator.comparingInt((RowError it) -> SHEETS.indexOf(it.sheet()))
                .thenComparingInt(RowError::row))
        .toList();
  }

  private static List<String> titles() {
    List<String> titles = new ArrayList<>();
    titles.add("");
    for (var sheet : RosterSheet.values()) {
      titles.add(sheet.title());
    }
    return List.copyOf(titles);
  }
}
