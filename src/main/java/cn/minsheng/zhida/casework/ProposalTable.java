package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders that were proposed to leaders. */
@Component
class ProposalTable {

  private static final String COLUMN = "proposal.sealed";

  private final JdbcClient jdbc;
  private final Sealing sealing;

  ProposalTable(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  /** A proposal that waits for its leader. */
  record Waiting(UUID id, PetitionId petition, Instant since) {}

  UUID add(Proposal what, Petition of, By by) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into proposal (id, petition, leader, sealed, sent_by, sent_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            id.toString(),
            of.id().toString(),
            what.leader().value(),
            sealing.seal(of.safe(), what, COLUMN, id),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
    return id;
  }

  /** The newest, waiting or written upon. */
  Optional<Proposal> newest(PetitionId petition) {
    return jdbc.sql(
            """
            select id, sealed from proposal where petition = ? order by sent_at desc, id limit 1
            """)
        .param(petition.toString())
        .query(
            (row, n) ->
                sealing.unseal(
                    row.getBytes(2), Proposal.class, COLUMN, UUID.fromString(row.getString(1))))
        .optional();
  }

  Optional<UUID> waiting(PetitionId petition) {
    return jdbc.sql(
            """
            select id from proposal where petition = ? and ended_at is null
            order by sent_at desc, id limit 1
            """)
        .param(petition.toString())
        .query((row, n) -> UUID.fromString(row.getString(1)))
        .optional();
  }

  /** Those that wait for this leader longest first. */
  List<Waiting> waitingFor(StaffId leader, int atMost) {
    return jdbc.sql(
            """
            select id, petition, sent_at from proposal where leader = ? and ended_at is null
            order by sent_at, id limit ?
            """)
        .params(leader.value(), atMost)
        .query(
            (row, n) ->
                new Waiting(
                    UUID.fromString(row.getString(1)),
                    PetitionId.of(row.getString(2)),
                    Columns.moment(row, 3)))
        .list();
  }

  void answer(UUID proposal, UUID instruction, Instant at) {
    jdbc.sql("update proposal set instruction = ?, ended_at = ? where id = ?")
        .params(instruction.toString(), Moments.column(at), proposal.toString())
        .update();
  }

  /** Nothing waits any more: there is a newer one, or the order was given. */
  void end(PetitionId petition, Instant at) {
    jdbc.sql("update proposal set ended_at = ? where petition = ? and ended_at is null")
        .params(Moments.column(at), petition.toString())
        .update();
  }
}
