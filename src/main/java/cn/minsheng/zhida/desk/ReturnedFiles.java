package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.mailroom.Letter;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Urgency;
import cn.minsheng.zhida.vault.SafeId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Sends stored files back to who asks. What a robot cannot send as it is (WPS, OFD, pictures;
 * DINGTALK.md §5.1) and what belongs together goes in a zip, in as many as stay below the
 * platform's 20 MB.
 */
@Component
class ReturnedFiles {

  private static final Set<String> SENT_AS_THEY_ARE =
      Set.of("xlsx", "pdf", "zip", "rar", "doc", "docx");

  /** Leaves room for what a zip adds to its content. */
  private static final long MOST_BYTES = Documents.MOST_BYTES - 64 * 1024;

  private final Documents documents;
  private final Outbox outbox;
  private final Replies replies;

  ReturnedFiles(Documents documents, Outbox outbox, Replies replies) {
    this.documents = documents;
    this.outbox = outbox;
    this.replies = replies;
  }

  /**
   * @param safe of the petition they belong to
   * @param name of a zip, without its ending
   * @return how many of them there are
   */
  int send(StaffId to, List<DocumentId> files, SafeId safe, String name) {
    var found = files.stream().distinct().flatMap(it -> documents.find(it).stream()).toList();
    if (found.size() == 1 && goesAsItIs(found.get(0))) {
      send(to, found.get(0).id(), safe);
      return 1;
    }
    var part = new ArrayList<Document>();
    var bytes = 0L;
    for (var file : found) {
      if (!part.isEmpty() && bytes + file.bytes() > MOST_BYTES) {
        sendZipped(to, part, safe, name);
        part.clear();
        bytes = 0;
      }
      part.add(file);
      bytes += file.bytes();
    }
    if (!part.isEmpty()) {
      sendZipped(to, part, safe, name);
    }
    return found.size();
  }

  /** One file of nearly 20 MB may grow beyond it in a zip; then it goes as it is, or cannot. */
  private void sendZipped(StaffId to, List<Document> files, SafeId safe, String name) {
    try {
      send(to, zipped(files, name), safe);
    } catch (Documents.TooLarge grown) {
      for (var file : files) {
        if (goesAsItIs(file)) {
          send(to, file.id(), safe);
        } else {
          replies.tell(to, MatterSentences.tooLargeToReturn(Markdown.text(file.name())));
        }
      }
    }
  }

  private void send(StaffId to, DocumentId file, SafeId safe) {
    outbox.send(new Letter.File(Set.of(to), file), Urgency.ORDINARY, safe);
  }

  private static boolean goesAsItIs(Document file) {
    var ending = file.name().substring(file.name().lastIndexOf('.') + 1);
    return SENT_AS_THEY_ARE.contains(ending.toLowerCase(Locale.ROOT));
  }

  /** Is forgotten with the mail of the day; the files themselves stay. */
  private DocumentId zipped(List<Document> files, String name) {
    var content = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(content, StandardCharsets.UTF_8)) {
      var names = new HashSet<String>();
      for (var file : files) {
        zip.putNextEntry(new ZipEntry(unique(file.name(), names)));
        try (var in = documents.open(file.id())) {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents
        .store(outbox.safeOfToday(), name + ".zip", new ByteArrayInputStream(content.toByteArray()))
        .id();
  }

  /** A name from outside is no path, and stands once. */
  private static String unique(String given, Set<String> taken) {
    var name = given.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    var tried = name;
    for (var n = 2; !taken.add(tried); n++) {
      tried = n + "-" + name;
    }
    return tried;
  }
}
