package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.StaffId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 催办: the office reminds whoever has to act now – the units that owe an answer, or the visitor who
 * owes a visit. Nothing moves by it; it is on the trail, and not done again within hours. What
 * waits at the office itself is not urged.
 */
@Component
public class Urging {

  static final String COLUMN = "urging.sealed";

  private final Proceedings proceedings;
  private final Links links;
  private final Requests requests;
  private final FollowUpTaskTable visits;
  private final Sealing sealing;
  private final UrgeSettings settings;
  private final JdbcClient jdbc;

  Urging(
      Proceedings proceedings,
      Links links,
      Requests requests,
      FollowUpTaskTable visits,
      Sealing sealing,
      UrgeSettings settings,
      JdbcClient jdbc) {
    this.proceedings = proceedings;
    this.links = links;
    this.requests = requests;
    this.visits = visits;
    this.sealing = sealing;
    this.settings = settings;
    this.jdbc = jdbc;
  }

  /**
   * Whom it concerns.
   *
   * @param petition the one that is handled, if the one meant was joined to it
   * @param units those that owe an answer, the lead unit first
   */
  public record Urged(PetitionId petition, List<AssignmentId> units, Optional<StaffId> visitor) {
    public Urged {
      units = List.copyOf(units);
    }
  }

  /**
   * @param words what the office adds; may be empty
   */
  public Urged urge(PetitionId id, String words, By by) {
    return proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(links.handledAs(id));
          proceedings.check(Act.URGE, by, petition);
          ConfidentialWords.check(Act.URGE, petition, words);
          petition.mustNotHaveFinished();
          if (petition.status() == PetitionStatus.TO_ASSIGN) {
            throw petition.tooLateOrEarly(Act.URGE);
          }
          var owing = owing(petition);
          var visitor = owing.isEmpty() ? visitor(petition) : Optional.<StaffId>empty();
          if (owing.isEmpty() && visitor.isEmpty()) {
            throw Refused.because(Reason.WAITS_AT_THE_OFFICE).number(petition.number());
          }
          mustNotDisturb(petition, by);
          mustNotBeSaidAgain(petition, by);
          tell(petition, owing, visitor, add(petition, words.strip(), by), by);
          return new Urged(petition.id(), owing.stream().map(Assignment::id).toList(), visitor);
        });
  }

  private List<Assignment> owing(Petition petition) {
    if (petition.status() != PetitionStatus.IN_HAND) {
      return List.of();
    }
    var lead = petition.leadAssignment().orElseThrow();
    requests
        .withdrawalOf(lead)
        .filter(Withdrawal::isOpen)
        .ifPresent(
            it -> {
              throw Refused.because(Reason.WITHDRAWAL_IS_UNDECIDED)
                  .number(petition.number())
                  .done(it.asked().by(), it.asked().at());
            });
    return proceedings.holdAllOf(petition).stream()
        .filter(it -> it.status().isUnanswered())
        .sorted((one, other) -> Boolean.compare(other.id().equals(lead), one.id().equals(lead)))
        .toList();
  }

  private Optional<StaffId> visitor(Petition petition) {
    return petition.status() == PetitionStatus.TO_FOLLOW_UP
        ? visits.visitorOf(petition.id())
        : Optional.empty();
  }

  /** Whatever does not have to be done at once lets people sleep. */
  private void mustNotDisturb(Petition petition, By by) {
    if (petition.nature().urgency() == UrgencyLevel.IMMEDIATE) {
      return;
    }
    var now = LocalDateTime.ofInstant(by.at(), OfficeTime.ZONE);
    var isLate = !now.toLocalTime().isBefore(settings.quiet());
    if (isLate || now.toLocalTime().isBefore(settings.loud())) {
      var loud = now.toLocalDate().plusDays(isLate ? 1 : 0).atTime(settings.loud());
      throw Refused.because(Reason.NOT_DISTURBED_NOW)
          .number(petition.number())
          .done(by.staff(), loud.atZone(OfficeTime.ZONE).toInstant());
    }
  }

  private void mustNotBeSaidAgain(Petition petition, By by) {
    last(petition.id())
        .filter(it -> it.at().plus(settings.pause()).isAfter(by.at()))
        .ifPresent(
            it -> {
              throw Refused.because(Reason.ALREADY_URGED)
                  .number(petition.number())
                  .done(it.by(), it.at());
            });
  }

  private Optional<Done> last(PetitionId petition) {
    return jdbc.sql(
            """
            select urged_by, urged_at from urging where petition = ? order by urged_at desc limit 1
            """)
        .param(petition.toString())
        .query((row, n) -> Columns.done(row, "urged").orElseThrow())
        .optional();
  }

  private UUID add(Petition petition, String words, By by) {
    var id = UUID.randomUUID();
    jdbc.sql("insert into urging (id, petition, sealed, urged_by, urged_at) values (?, ?, ?, ?, ?)")
        .params(
            id.toString(),
            petition.id().toString(),
            words.isEmpty() ? null : sealing.seal(petition.safe(), words, COLUMN, id),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
    return id;
  }

  private void tell(
      Petition petition, List<Assignment> owing, Optional<StaffId> visitor, UUID id, By by) {
    petition.tell(
        new UrgingEvent.Urged(
            petition.id(),
            petition.number(),
            by,
            id,
            owing.stream().map(Assignment::unit).toList(),
            visitor,
            owing.stream().findFirst().filter(it -> it.ownTime().isOverAt(by.at())).isPresent()));
    proceedings.save(petition);
  }
}
