package cn.minsheng.zhida.documents;

import cn.minsheng.zhida.vault.Vault;
import java.io.InputStream;
import java.util.Objects;

/**
 * Reads a document part by part and holds one part at a time. Each part is checked when it is
 * opened, size and digest of the whole before its end is reported.
 */
final class PartStream extends InputStream {

  private static final byte[] NOTHING = {};

  private final DocumentTable.Row document;
  private final DocumentTable table;
  private final Vault vault;
  private final long parts;
  private final Digest digest = new Digest();
  private int nextPart = 0;
  private byte[] part = NOTHING;
  private int position = 0;
  private boolean checked = false;

  PartStream(DocumentTable.Row document, DocumentTable table, Vault vault) {
    this.document = document;
    this.table = table;
    this.vault = vault;
    parts = Parts.count(document.bytes());
  }

  @Override
  public int read() {
    return atEnd() ? -1 : Byte.toUnsignedInt(part[position++]);
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (atEnd()) {
      return -1;
    }
    var count = Math.min(length, part.length - position);
    System.arraycopy(part, position, into, offset, count);
    position += count;
    return count;
  }

  @Override
  public int available() {
    return part.length - position;
  }

  private boolean atEnd() {
    while (position == part.length) {
      if (nextPart == parts) {
        check();
        return true;
      }
      openNextPart();
    }
    return false;
  }

  private void openNextPart() {
    var number = nextPart;
    var sealed =
        table
            .part(document.id(), number)
            .orElseThrow(
                () ->
                    new Vault.Tampered(
                        "Part %d of document %s is missing".formatted(number, document.id())));
    part = vault.unseal(sealed, Parts.place(document.id(), number, number + 1 == parts));
    position = 0;
    nextPart++;
    digest.read(part);
  }

  private void check() {
    if (checked) {
      return;
    }
    if (digest.bytes() != document.bytes() || !digest.hex().equals(document.sha256())) {
      throw new Vault.Tampered(
          "Document %s is not what its size and digest say".formatted(document.id()));
    }
    checked = true;
  }
}
