package cn.minsheng.zhida.intake;

import cn.minsheng.zhida.papers.PaperFile;
import cn.minsheng.zhida.papers.TablePaper;
import cn.minsheng.zhida.reading.LedgerColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows with something wrong, in the shape in which they came, and what is wrong with each. */
final class BadRows {

  private static final List<LedgerColumn> LONG =
      List.of(LedgerColumn.CONTENT, LedgerColumn.SUBJECT, LedgerColumn.PLACE);

  private final Recognition recognition;
  private final boolean since1904;
  private final TablePaper paper;

  BadRows(Recognition recognition, boolean since1904) {
    this.recognition = recognition;
    this.since1904 = since1904;
    var headings =
        new ArrayList<>(
            recognition.headings().values().stream()
                .filter(it -> !it.equals(Recognition.PROBLEM))
                .toList());
    headings.add(Recognition.PROBLEM);
    var wide =
        Stream.concat(
                LONG.stream()
                    .filter(recognition::has)
                    .map(it -> recognition.heading(recognition.columns().get(it))),
                Stream.of(Recognition.PROBLEM))
            .toList();
    paper = new TablePaper("需改正", headings, wide);
  }

  /** What is confidential does not go back through the chat. */
  void add(TableRow row, boolean isConfidential, String why) {
    var texts = new ArrayList<String>();
    if (isConfidential) {
      recognition.headings().forEach((at, heading) -> texts.add(number(row, at)));
    } else {
      texts.addAll(recognition.texts(row, since1904));
    }
    while (texts.size() >= paper.columns()) {
      texts.remove(texts.size() - 1);
    }
    texts.add("第%d行：%s".formatted(row.number(), why));
    paper.row(texts);
  }

  private String number(TableRow row, int at) {
    return isShown(at) ? row.cell(at).text() : "";
  }

  private boolean isShown(int at) {
    return Stream.of(LedgerColumn.NUMBER, LedgerColumn.SOURCE_NUMBER, LedgerColumn.SECRECY)
        .anyMatch(it -> Integer.valueOf(at).equals(recognition.columns().get(it)));
  }

  Optional<PaperFile> file(String name) {
    var content = paper.done();
    return paper.rows() == 0 ? Optional.empty() : Optional.of(new PaperFile(name, content));
  }
}
