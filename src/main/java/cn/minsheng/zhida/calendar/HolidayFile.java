package cn.minsheng.zhida.calendar;

/**
 * Reads the official calendar of a year from a file that somebody sends, whole or not at all. Three
 * forms are accepted, told apart by what is in them and not by their name:
 *
 * <ul>
 *   <li>our own JSON, as in {@code calendar/2026.json}: year, source, covers, and each holiday with
 *       its first and last day off and its make-up working days;
 *   <li>the JSON of the project holiday-cn: year, papers, and days with name, date, isOffDay;
 *   <li>an Excel workbook (.xlsx) whose first rows hold the headings 日期, 说明 and 休/班, one day a row;
 *       dates as dates or written 2027-01-01, 2027/1/1, 2027年1月1日; 休 or 放假 for off, 班, 上班 or 补班 for
 *       working.
 * </ul>
 */
public final class HolidayFile {

  /** In bytes. */
  public static final int LARGEST = 1 << 20;

  private HolidayFile() {}

  public static HolidayReading read(byte[] file) {
    var draft = new HolidayDraft();
    if (file.length > LARGEST) {
      draft.wrong(HolidayFault.FILE_TOO_LARGE, "");
    } else if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
      HolidayWorkbook.read(file, draft);
    } else {
      HolidayJson.read(file, draft);
    }
    return draft.reading();
  }
}
