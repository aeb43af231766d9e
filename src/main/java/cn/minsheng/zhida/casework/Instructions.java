package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 拟办 and 批示 (rule 2): the office may propose an order to a leader before it gives it; a leader
 * writes on a petition whenever they like, and it reaches the unit. Nothing waits for it: the
 * petition's clock runs, and the office may assign without.
 */
@Component
public class Instructions {

  private static final String COLUMN = "instruction.sealed";
  private static final int MOST_SHOWN = 20;

  private final Proceedings proceedings;
  private final Petitions petitions;
  private final ProposalTable proposals;
  private final Readership readership;
  private final Links links;
  private final Sealing sealing;
  private final JdbcClient jdbc;

  Instructions(
      Proceedings proceedings,
      Petitions petitions,
      ProposalTable proposals,
      Readership readership,
      Links links,
      Sealing sealing,
      JdbcClient jdbc) {
    this.proceedings = proceedings;
    this.petitions = petitions;
    this.proposals = proposals;
    this.readership = readership;
    this.links = links;
    this.sealing = sealing;
    this.jdbc = jdbc;
  }

  /** What a leader wrote, the words for whoever may read the petition. */
  public record Instruction(String words, Done written) {

    /** Says nothing of the words. */
    @Override
    public String toString() {
      return "Instruction[" + written + "]";
    }
  }

  /** 拟办: before a leader until they write, or until the office assigns without. */
  public void propose(PetitionId id, Proposal what, By by) {
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          proceedings.check(Act.PROPOSE, by, petition);
          ConfidentialWords.check(Act.PROPOSE, petition, what.words());
          petition.mustBeToAssign();
          if (!proceedings.actor(what.leader()).is(Role.LEADER)) {
            throw Refused.because(Reason.NOT_A_LEADER).number(petition.number()).who(what.leader());
          }
          proposals.end(id, by.at());
          var proposal = proposals.add(what, petition, by);
          petition.tell(
              new IntakeEvent.Proposed(
                  id, petition.number(), by, proposal, what.lead(), what.leader()));
          proceedings.save(petition);
        });
  }

  /**
   * 批示, by a leader, at any time; on a petition that was joined it is on the one that is handled.
   *
   * @return on which petition it stands
   */
  public PetitionId write(PetitionId id, String words, By by) {
    return proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(links.handledAs(id));
          proceedings.check(Act.INSTRUCT, by, petition);
          ConfidentialWords.check(Act.INSTRUCT, petition, words);
          var said = Said.or(Reason.AN_INSTRUCTION_IS_NEEDED, words, petition);
          var instruction = add(said, petition, by);
          var upon = proposals.waiting(petition.id());
          upon.ifPresent(it -> proposals.answer(it, instruction, by.at()));
          petition.tell(
              new IntakeEvent.Instructed(petition.id(), petition.number(), by, instruction, upon));
          proceedings.save(petition);
          return petition.id();
        });
  }

  /**
   * What leaders wrote, the newest first.
   *
   * @throws Refused if the reader may not
   */
  public List<Instruction> of(PetitionId id, StaffId reader) {
    readership.check(find(id), reader);
    return of(id);
  }

  /** The same for a card that is drawn for nobody in particular; none of what is confidential. */
  public List<Instruction> forCard(PetitionId id) {
    return find(id).nature().secrecy() == Secrecy.CONFIDENTIAL ? List.of() : of(id);
  }

  private List<Instruction> of(PetitionId id) {
    return jdbc.sql(
            """
            select id, sealed, written_by, written_at from instruction
            where petition = ? and taken_back_at is null
            order by written_at desc, id limit ?
            """)
        .params(id.toString(), MOST_SHOWN)
        .query(
            (row, n) ->
                new Instruction(
                    sealing.unseal(
                        row.getBytes(2), String.class, COLUMN, UUID.fromString(row.getString(1))),
                    new Done(new StaffId(row.getString(3)), Columns.moment(row, 4))))
        .list();
  }

  /** The order that was proposed last, waiting or written upon. */
  public Optional<Proposal> proposalOf(PetitionId id) {
    return proposals.newest(id);
  }

  /** Whether a proposal of this petition waits for its leader. */
  public boolean isAwaited(PetitionId id) {
    return proposals.waiting(id).isPresent();
  }

  private UUID add(String words, Petition of, By by) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into instruction (id, petition, sealed, written_by, written_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            id.toString(),
            of.id().toString(),
            sealing.seal(of.safe(), words, COLUMN, id),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
    return id;
  }

  private Petition find(PetitionId id) {
    return petitions.find(id).orElseThrow(() -> Refused.because(Reason.NO_SUCH_PETITION));
  }
}
