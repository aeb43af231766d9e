package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.documents.DocumentId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that belong to a report beside its paper, and to an opinion, in their order. */
@Component
class KeptPapers {

  private final JdbcClient jdbc;

  KeptPapers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param subject the report's or the opinion's id
   */
  void keep(UUID subject, List<DocumentId> documents) {
    for (var place = 1; place <= documents.size(); place++) {
      jdbc.sql("insert into kept_paper (subject, place, document) values (?, ?, ?)")
          .params(subject.toString(), place, documents.get(place - 1).toString())
          .update();
    }
  }

  List<DocumentId> of(UUID subject) {
    return jdbc
        .sql("select document from kept_paper where subject = ? order by place")
        .param(subject.toString())
        .query(String.class)
        .list()
        .stream()
        .map(DocumentId::of)
        .toList();
  }
}
