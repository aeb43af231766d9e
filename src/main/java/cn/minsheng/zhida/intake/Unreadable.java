package cn.minsheng.zhida.intake;

/** A file that cannot be read as a table at all. */
public final class Unreadable extends Exception {

  private final Why why;

  Unreadable(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }

  /** Why not. */
  public enum Why {
    NOT_A_WORKBOOK("文件打不开，不是完好的 Excel 工作簿（.xlsx）。请用 Excel 或 WPS 打开后另存为 .xlsx 再发。"),
    OLD_WORKBOOK("这是旧格式的 .xls 文件，请用 Excel 或 WPS 另存为 .xlsx 再发。"),
    WITH_MACROS("这是带宏的工作簿（.xlsm），不收。请另存为不带宏的 .xlsx 再发。"),
    TOO_LARGE("文件展开后过大（超过 128 MB），不再读取。请只留台账一张表、删去图片后再发。"),
    TOO_MANY_ROWS("一个文件最多 20000 行，请分成几个文件再发。"),
    NO_HEADING("没有找到台账的表头。前 30 行里要有一行列名，至少有“诉求内容”和“收到时间”两列。"),
    MASKED("这张表的当事人已隐去，导入后会丢失，不能导入。请发“导出台账 完整 理由：……”导出完整台账。");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    /** What the sender is told. */
    public String sentence() {
      return sentence;
    }
  }
}
