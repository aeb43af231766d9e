package cn.minsheng.zhida.sandbox;

/** A file the page offers for sending, such as 办理报告.pdf. */
public record SampleFile(String name, byte[] bytes) {

  public SampleFile {
    if (name.isBlank() || bytes.length == 0) {
      throw new IllegalArgumentException("A sample file needs a name and content");
    }
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }
}
