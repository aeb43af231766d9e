package cn.minsheng.zhida.intake;

import cn.minsheng.zhida.papers.PaperFile;
import java.util.List;
import java.util.Optional;

/**
 * What looking through a file has shown.
 *
 * @param problems the most frequent first, each with how often, at most six
 * @param badRows the rows that have something wrong, as a file; empty if none has
 */
public record Looked(
    LedgerImport what,
    Recognition recognition,
    List<Problem> problems,
    Optional<PaperFile> badRows) {

  public Looked {
    problems = List.copyOf(problems);
  }

  /**
   * @param firstRow where it is met first
   */
  public record Problem(String words, int rows, int firstRow) {}
}
