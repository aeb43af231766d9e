package cn.minsheng.zhida.dingtalk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.MediaType;

/**
 * The form in which a file is uploaded (DINGTALK.md §5.4). Its length is told beforehand, so the
 * content is read twice and never held whole. The file's real name goes with the message, not here:
 * in a form's header it would have to be plain ASCII.
 */
final class MediaForm {

  /** The platform's limit for a file, in bytes. */
  static final long MOST_BYTES = 20L * 1024 * 1024;

  private final String boundary = UUID.randomUUID().toString();
  private final byte[] head;
  private final byte[] tail;
  private final Supplier<InputStream> content;
  private final long bytes;

  MediaForm(String ending, Supplier<InputStream> content) {
    this.content = content;
    this.bytes = count(content);
    this.head =
        ascii(
            "--%s\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nfile\r\n"
                    .formatted(boundary)
                + "--%s\r\nContent-Disposition: form-data; name=\"media\"; filename=\"file.%s\"\r\n"
                    .formatted(boundary, ending)
                + "Content-Type: application/octet-stream\r\n\r\n");
    this.tail = ascii("\r\n--%s--\r\n".formatted(boundary));
  }

  boolean tooLarge() {
    return bytes > MOST_BYTES;
  }

  MediaType type() {
    return MediaType.parseMediaType("multipart/form-data;boundary=" + boundary);
  }

  long length() {
    return head.length + bytes + tail.length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(head);
    try (var in = content.get()) {
      in.transferTo(out);
    }
    out.write(tail);
  }

  private static long count(Supplier<InputStream> content) {
    try (var in = content.get()) {
      return in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
