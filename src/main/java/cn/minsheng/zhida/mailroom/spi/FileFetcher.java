package cn.minsheng.zhida.mailroom.spi;

import java.io.IOException;
import java.io.InputStream;

/** Fetches files that people sent (DINGTALK.md §4.1). */
public interface FileFetcher {

  /**
   * Opens the content; the caller closes it.
   *
   * @throws Expired if the platform does not give it out any more
   * @throws IOException if it could not be read now; may be tried again
   */
  InputStream fetch(String downloadCode) throws IOException;

  /** The download code is wrong or too old. */
  final class Expired extends IOException {
    public Expired(String code) {
      super("The platform does not give out the file: " + code);
    }
  }
}
