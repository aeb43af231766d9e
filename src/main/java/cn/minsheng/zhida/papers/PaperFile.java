package cn.minsheng.zhida.papers;

/**
 * A paper, made whole.
 *
 * @param name of the file, with its ending
 * @param content its bytes; not copied, for it is made once and handed on
 */
public record PaperFile(String name, byte[] content) {

  /** Says nothing of the content. */
  @Override
  public String toString() {
    return "PaperFile[%d bytes]".formatted(content.length);
  }
}
