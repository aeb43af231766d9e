package cn.minsheng.zhida.papers;

import cn.minsheng.zhida.documents.DocumentId;
import java.util.List;

/**
 * 卷宗 of a petition (rule 14).
 *
 * @param parts each with a list of all files and their digests
 * @param apart files that fill a part by themselves, to be sent as they are
 */
public record Dossier(List<DossierPart> parts, List<DocumentId> apart) {

  public Dossier {
    parts = List.copyOf(parts);
    apart = List.copyOf(apart);
  }
}
