package cn.minsheng.zhida.directory;

import java.util.List;

/**
 * One thing that is wrong in a roster, and where. It can hold names: it is for the person who sent
 * the roster, not for logs.
 *
 * @param sheet the title of the sheet, empty for the file as a whole
 * @param row the number Excel shows beside the row, 0 for the sheet as a whole
 * @param column the heading of the column, empty for the row as a whole
 * @param value what stands there or what is missing; empty where there is nothing to show
 * @param choices what it could be instead, such as the namesakes with their ids; mostly empty
 */
public record RowError(
    String sheet, int row, String column, RosterFault fault, String value, List<String> choices) {

  public RowError {
    choices = List.copyOf(choices);
  }
}
