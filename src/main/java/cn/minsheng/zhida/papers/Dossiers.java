package cn.minsheng.zhida.papers;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseFile;
import cn.minsheng.zhida.casework.CaseFile.Filed;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailEntry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 卷宗: all that is known of a petition, to be put away or handed to auditors: what happened when and
 * by whom, decisions, receipts, and every file with its SHA-256. Made as it is read, in parts of
 * less than 20 MB. That somebody had it stands on the trail.
 */
@Component
public class Dossiers {

  /** Of the files of a part; the rest up to 20 MB is for the record and the zip itself. */
  private static final long MOST_BYTES = Documents.MOST_BYTES - 1024 * 1024;

  private final DossierRecord record;
  private final CaseFile caseFile;
  private final Confidences confidences;
  private final Documents documents;
  private final Trail trail;

  Dossiers(
      DossierRecord record,
      CaseFile caseFile,
      Confidences confidences,
      Documents documents,
      Trail trail) {
    this.record = record;
    this.caseFile = caseFile;
    this.confidences = confidences;
    this.documents = documents;
    this.trail = trail;
  }

  /**
   * For somebody who asks; without content and files where they may only know that it is there.
   *
   * @throws cn.minsheng.zhida.casework.Refused if they have nothing to do with it
   */
  public Dossier of(PetitionView petition, By by) {
    var mayRead = confidences.mayRead(petition.id(), by.staff());
    if (!mayRead && !confidences.mayKnowOf(petition.id(), by.staff())) {
      confidences.matter(petition.id(), by.staff());
    }
    var files =
        mayRead ? named(caseFile.files(petition.id())) : new LinkedHashMap<String, Document>();
    var list = list(files);
    var first = "卷宗 " + petition.number() + ".docx";
    var text = record.write(petition, by.staff(), mayRead, files);
    var apart = new ArrayList<DocumentId>();
    var cut = new ArrayList<List<ZipStream.Entry>>();
    cut.add(new ArrayList<>(List.of(entry(first, text), entry("文件清单.txt", list))));
    var left = MOST_BYTES - text.length - list.length;
    for (var file : files.entrySet()) {
      var size = file.getValue().bytes() + 1_024;
      if (size > MOST_BYTES - list.length) {
        apart.add(file.getValue().id());
        continue;
      }
      if (size > left) {
        cut.add(new ArrayList<>(List.of(entry("文件清单.txt", list))));
        left = MOST_BYTES - list.length;
      }
      left -= size;
      var id = file.getValue().id();
      cut.get(cut.size() - 1).add(new ZipStream.Entry(file.getKey(), () -> documents.open(id)));
    }
    tell(petition, by);
    return new Dossier(parts(petition, cut), apart);
  }

  private static List<DossierPart> parts(PetitionView petition, List<List<ZipStream.Entry>> cut) {
    var parts = new ArrayList<DossierPart>();
    for (var entries : cut) {
      var name =
          cut.size() == 1
              ? "卷宗 %s.zip".formatted(petition.number())
              : "卷宗 %s（%d之%d）.zip".formatted(petition.number(), cut.size(), parts.size() + 1);
      parts.add(new DossierPart(name, () -> new ZipStream(entries)));
    }
    return parts;
  }

  /** In their order, by names that are safe to unpack and no two the same. */
  private Map<String, Document> named(List<Filed> files) {
    var named = new LinkedHashMap<String, Document>();
    var seen = new HashSet<DocumentId>();
    for (var file : files) {
      documents
          .find(file.document())
          .filter(it -> seen.add(it.id()))
          .ifPresent(
              it ->
                  named.put(
                      "%02d %s %s"
                          .formatted(named.size() + 1, file.origin().word(), safe(it.name())),
                      it));
    }
    return named;
  }

  static String safe(String name) {
    var plain =
        name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^[.\\s]+|[.\\s]+$", "_");
    return plain.isEmpty()
        ? "_"
        : plain.length() <= 120 ? plain : plain.substring(plain.length() - 120);
  }

  /** As sha256sum writes it, so that it can be checked. */
  private static byte[] list(Map<String, Document> files) {
    var lines = new StringBuilder();
    files.forEach(
        (name, file) -> lines.append(file.sha256()).append("  ").append(name).append("\r\n"));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ZipStream.Entry entry(String name, byte[] content) {
    return new ZipStream.Entry(name, () -> new ByteArrayInputStream(content));
  }

  private void tell(PetitionView petition, By by) {
    trail.record(
        TrailEntry.of(
            "MAKE_DOSSIER",
            by.staff(),
            "petition:" + petition.number(),
            by.at(),
            by.source(),
            Map.of("petition", petition.id().toString())));
  }
}
