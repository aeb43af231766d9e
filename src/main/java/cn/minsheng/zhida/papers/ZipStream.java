package cn.minsheng.zhida.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A zip that comes into being as it is read: of its files never more than a few kilobytes are in
 * memory.
 */
final class ZipStream extends InputStream {

  private static final int STEP = 64 * 1024;

  private final Iterator<Entry> entries;
  private final ByteArrayOutputStream made = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(made);
  private byte[] ready = new byte[0];
  private int at = 0;
  private @Nullable InputStream current;
  private boolean ended = false;

  ZipStream(List<Entry> entries) {
    this.entries = List.copyOf(entries).iterator();
  }

  /**
   * @param name within the zip, no two the same
   * @param open gives the content; it is opened when its turn has come, and closed
   */
  record Entry(String name, Supplier<InputStream> open) {}

  @Override
  public int read() throws IOException {
    return isReady() ? ready[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!isReady()) {
      return -1;
    }
    var some = Math.min(length, ready.length - at);
    System.arraycopy(ready, at, into, offset, some);
    at += some;
    return some;
  }

  private boolean isReady() throws IOException {
    while (at == ready.length && !ended) {
      step();
      ready = made.toByteArray();
      made.reset();
      at = 0;
    }
    return at < ready.length;
  }

  private void step() throws IOException {
    if (current != null) {
      var part = current.readNBytes(STEP);
      if (part.length > 0) {
        zip.write(part);
        return;
      }
      current.close();
      current = null;
      zip.closeEntry();
    }
    if (entries.hasNext()) {
      var next = entries.next();
      var entry = new ZipEntry(next.name());
      // The same files make the same zip, whenever it is made.
      entry.setTime(0);
      zip.putNextEntry(entry);
      current = next.open().get();
    } else {
      zip.close();
      ended = true;
    }
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
      current = null;
    }
    ended = true;
  }
}
