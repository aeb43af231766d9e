package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.vault.BlindIndex;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written down with a registration and does not change: source, matter, attachments. */
@Component
class MatterTable {

  private static final String COLUMN = "petition_matter.sealed";

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final BlindIndex blindIndex;

  MatterTable(JdbcClient jdbc, Sealing sealing, BlindIndex blindIndex) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.blindIndex = blindIndex;
  }

  void keep(Petition petition, NewPetition what) {
    addSource(petition.id(), 1, what.source());
    jdbc.sql("insert into petition_matter (petition, sealed) values (?, ?)")
        .params(
            petition.id().toString(),
            sealing.seal(petition.safe(), what.matter(), COLUMN, petition.id().value()))
        .update();
    addPhones(petition.id(), what.matter());
    addAttachments(petition.id(), what.attachments());
  }

  /** What was registered is replaced, by a correction of it. */
  void replace(Petition petition, Matter matter) {
    jdbc.sql("update petition_matter set sealed = ? where petition = ?")
        .params(
            sealing.seal(petition.safe(), matter, COLUMN, petition.id().value()),
            petition.id().toString())
        .update();
  }

  void forgetPhones(PetitionId petition) {
    jdbc.sql("delete from petition_phone where petition = ?").param(petition.toString()).update();
  }

  /** The marks by which the petitioners' phones are found; those it has already stay. */
  void addPhones(PetitionId petition, Matter matter) {
    matter.petitioners().stream()
        .flatMap(it -> it.phone().stream())
        .map(blindIndex::of)
        .distinct()
        .forEach(mark -> addPhone(petition, mark));
  }

  /** After those it has; as they came with it. */
  void addAttachments(PetitionId petition, List<DocumentId> documents) {
    addAttachments(petition, documents, null);
  }

  /** After those it has. */
  void addAttachments(PetitionId petition, List<DocumentId> documents, @Nullable By by) {
    if (documents.isEmpty()) {
      return;
    }
    var before =
        jdbc.sql("select coalesce(max(place), 0) from petition_attachment where petition = ?")
            .param(petition.toString())
            .query(Integer.class)
            .single();
    for (var i = 0; i < documents.size(); i++) {
      addAttachment(petition, before + i + 1, documents.get(i), by);
    }
  }

  void addAttachmentsOf(PetitionId from, PetitionId to) {
    addAttachments(to, attachments(from));
  }

  /** They stay, but are shown to nobody any more. */
  void takeBackAttachments(PetitionId of, Instant addedAt, By by) {
    jdbc.sql(
            """
            update petition_attachment set taken_back_at = ?
            where petition = ? and added_at = ? and added_by = ?
            """)
        .params(Moments.column(by.at()), of.toString(), Moments.column(addedAt), by.staff().value())
        .update();
  }

  /** In the order in which they came. */
  List<DocumentId> attachments(PetitionId of) {
    return attachments(List.of(of.toString())).getOrDefault(of, List.of());
  }

  Optional<Matter> find(PetitionId petition) {
    return jdbc.sql("select sealed from petition_matter where petition = ?")
        .param(petition.toString())
        .query((row, n) -> row.getBytes(1))
        .optional()
        .map(it -> sealing.unseal(it, Matter.class, COLUMN, petition.value()));
  }

  List<PetitionId> withPhone(PhoneNumber phone) {
    return jdbc
        .sql("select petition from petition_phone where mark = ?")
        .param(blindIndex.of(phone))
        .query(String.class)
        .list()
        .stream()
        .map(PetitionId::of)
        .toList();
  }

  Map<PetitionId, List<DocumentId>> attachments(List<String> petitions) {
    Map<PetitionId, List<DocumentId>> attachments = new HashMap<>();
    jdbc.sql(
            """
            select petition, document from petition_attachment
            where petition in (:petitions) and taken_back_at is null order by petition, place
            """)
        .param("petitions", petitions)
        .query(
            row -> {
              attachments
                  .computeIfAbsent(PetitionId.of(row.getString(1)), it -> new ArrayList<>())
                  .add(DocumentId.of(row.getString(2)));
            });
    return attachments;
  }

  Map<PetitionId, List<Source>> sources(List<String> petitions) {
    Map<PetitionId, List<Source>> sources = new HashMap<>();
    jdbc.sql(
            """
            select petition, channel, source_number, received_at from petition_source
            where petition in (:petitions) order by petition, place
            """)
        .param("petitions", petitions)
        .query(
            row -> {
              sources
                  .computeIfAbsent(PetitionId.of(row.getString(1)), it -> new ArrayList<>())
                  .add(
                      new Source(
                          Channel.valueOf(row.getString(2)),
                          row.getString(3),
                          Columns.moment(row, 4)));
            });
    return sources;
  }

  private void addSource(PetitionId petition, int place, Source source) {
    jdbc.sql(
            """
            insert into petition_source (petition, place, channel, source_number, received_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            petition.toString(),
            place,
            source.channel().name(),
            source.number(),
            Moments.column(source.receivedAt()))
        .update();
  }

  private void addPhone(PetitionId petition, String mark) {
    jdbc.sql("insert ignore into petition_phone (petition, mark) values (?, ?)")
        .params(petition.toString(), mark)
        .update();
  }

  private void addAttachment(PetitionId petition, int place, DocumentId document, @Nullable By by) {
    jdbc.sql(
            """
            insert into petition_attachment (petition, place, document, added_by, added_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            petition.toString(),
            place,
            document.toString(),
            by == null ? null : by.staff().value(),
            by == null ? null : Moments.column(by.at()))
        .update();
  }
}
