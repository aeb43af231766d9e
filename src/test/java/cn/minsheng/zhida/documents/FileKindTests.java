package cn.minsheng.zhida.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTests {

  private static final int EXCEL = 0x00020820;
  private static final int WORD = 0x00020906;

  @Test
  void nothingIsEmpty() {
    assertThat(kindOf(new byte[0])).isEqualTo(FileKind.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({"png, PNG", "jpg, JPEG", "gif, GIF", "bmp, BMP"})
  void imagesAreKnown(String format, FileKind kind) throws IOException {
    var file = new ByteArrayOutputStream();
    assertThat(ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, file))
        .isTrue();

    assertThat(kindOf(file.toByteArray())).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          %PDF-1.7                              | PDF
          junk before the mark %PDF-1.4         | PDF
          RIFF1234WEBPVP8                       | WEBP
          RIFF1234WAVEfmt                       | OTHER
          GIF89a                                | GIF
          GIF90a                                | OTHER
          BM is how this text begins, no image  | OTHER
          BM                                    | OTHER
          {\\rtf1                               | OTHER
          MZ                                    | OTHER
          <html>                                | OTHER
          """)
  void theFirstBytesDecide(String start, FileKind kind) {
    assertThat(kindOf(start.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
  }

  @Test
  void aSheetIsXlsx() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var book = new Workbook(file, "Zhida", "1.0")) {
      book.newWorksheet("名册").value(0, 0, "单位");
    }

    assertThat(kindOf(file.toByteArray())).isEqualTo(FileKind.XLSX);
  }

  @Test
  void theNamesInAZipDecideInWhateverOrderTheyStand() throws IOException {
    assertThat(kindOf(zip(0, "[Content_Types].xml", "_rels/.rels", "word/document.xml")))
        .isEqualTo(FileKind.DOCX);
    assertThat(kindOf(zip(0, "word/document.xml", "docProps/app.xml", "[Content_Types].xml")))
        .isEqualTo(FileKind.DOCX);
    assertThat(kindOf(zip(0, "OFD.xml", "Doc_0/Document.xml"))).isEqualTo(FileKind.OFD);
    assertThat(kindOf(zip(0, "word/document.xml"))).isEqualTo(FileKind.ZIP);
    assertThat(kindOf(zip(0, "[Content_Types].xml", "ppt/presentation.xml")))
        .isEqualTo(FileKind.ZIP);
    assertThat(kindOf(zip(0, "照片.jpg"))).isEqualTo(FileKind.ZIP);
  }

  @Test
  void aLargeDocxIsKnownThoughItsPicturesStandFirst() throws IOException {
    var file = zip(3 * Parts.BYTES, "[Content_Types].xml", "word/document.xml");

    assertThat(file.length).isGreaterThan(3 * Parts.BYTES);
    assertThat(kindOf(file)).isEqualTo(FileKind.DOCX);
  }

  @Test
  void aDirectoryThatLiesAcrossTwoPartsIsRead() throws IOException {
    for (var bytes = Parts.BYTES - 700; bytes < Parts.BYTES; bytes += 7) {
      assertThat(kindOf(zip(bytes, "[Content_Types].xml", "word/document.xml")))
          .isEqualTo(FileKind.DOCX);
    }
  }

  @Test
  void aBrokenZipIsAZipAndNothingWorse() throws IOException {
    var file = zip(0, "[Content_Types].xml", "word/document.xml");
    for (var length = 4; length < file.length; length++) {
      assertThat(kindOf(Arrays.copyOf(file, length))).isEqualTo(FileKind.ZIP);
    }
    var random = new Random(1);
    for (var n = 0; n < 5_000; n++) {
      var changed = file.clone();
      for (var times = 0; times < 3; times++) {
        changed[4 + random.nextInt(changed.length - 4)] = (byte) random.nextInt();
      }
      assertThat(kindOf(changed)).isNotNull();
    }
  }

  @Test
  void theStreamsInAnOle2ContainerDecide() {
    assertThat(kindOf(ole2(WORD, "1Table", "WordDocument"))).isEqualTo(FileKind.DOC);
    assertThat(kindOf(ole2(0, "WordDocument", "WpsCustomData"))).isEqualTo(FileKind.WPS);
    assertThat(kindOf(ole2(EXCEL, "Workbook"))).isEqualTo(FileKind.XLS);
    assertThat(kindOf(ole2(0, "Book"))).isEqualTo(FileKind.XLS);
  }

  @Test
  void whatIsPutIntoAnotherFileDoesNotDecide() {
    assertThat(kindOf(ole2(WORD, "WordDocument", "Workbook"))).isEqualTo(FileKind.DOC);
    assertThat(kindOf(ole2(EXCEL, "WordDocument", "Workbook"))).isEqualTo(FileKind.XLS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PowerPoint Document", "EncryptedPackage", "__properties_version1.0"})
  void otherOle2ContainersAreNoDocuments(String stream) {
    assertThat(kindOf(ole2(0, stream))).isEqualTo(FileKind.OTHER);
  }

  @Test
  void theNameOfAStreamInTheTextDoesNotDecide() {
    var file = ole2(0, "PowerPoint Document");
    var text = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(text, 0, file, 512, text.length);

    assertThat(kindOf(file)).isEqualTo(FileKind.OTHER);
  }

  private static FileKind kindOf(byte[] file) {
    var reader = new KindReader();
    for (var at = 0; at < file.length; at += Parts.BYTES) {
      reader.read(Arrays.copyOfRange(file, at, Math.min(file.length, at + Parts.BYTES)));
    }
    return reader.kind();
  }

  /** A ZIP with a picture of that many bytes and then empty entries of these names. */
  private static byte[] zip(int pictureBytes, String... names) throws IOException {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      if (pictureBytes > 0) {
        var picture = new byte[pictureBytes];
        new Random(7).nextBytes(picture);
        zip.putNextEntry(new ZipEntry("word/media/image1.png"));
        zip.write(picture);
      }
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return file.toByteArray();
  }

  /**
   * A compound file ([MS-CFB]) of sectors of 512 bytes: header, a sector of text, the directory
   * behind it.
   */
  private static byte[] ole2(int rootClass, String... streams) {
    var sectors = 2 + (streams.length + 1 + 3) / 4;
    var file = ByteBuffer.allocate(sectors * 512).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(0, 0xE11AB1A1E011CFD0L);
    file.putShort(24, (short) 0x3E).putShort(26, (short) 3).putShort(28, (short) 0xFFFE);
    file.putShort(30, (short) 9).putShort(32, (short) 6).putInt(48, 1);
    entry(file, 1024, "Root Entry", 5).putInt(1024 + 80, rootClass);
    var at = 1024;
    for (var stream : List.of(streams)) {
      at += 128;
      entry(file, at, stream, 2);
    }
    return file.array();
  }

  private static ByteBuffer entry(ByteBuffer file, int at, String name, int type) {
    var text = name.getBytes(StandardCharsets.UTF_16LE);
    file.put(at, text).putShort(at + 64, (short) (text.length + 2)).put(at + 66, (byte) type);
    return file;
  }
}
