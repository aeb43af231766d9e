package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.ReportView;
import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Signing;
import cn.minsheng.zhida.desk.FormAct.About;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.Part;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.Outbox;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The one living card of an assignment, for all its people. Everybody has the buttons of what they
 * may do: who signs for the unit, who only prepares, and the leader where leaders sign; which of
 * them a person sees is told once, so that the answer to a tap changes the card for everybody
 * without a call. Once the unit has done its part the card says so and nothing that may change;
 * from then on it is drawn for whoever asks by 看进展.
 */
@Component
class AssignmentCard {

  private static final int MOST_NAMES = 5;

  static final String ACCEPT = "assignment.accept";
  static final String SIGN_OFF = "assignment.sign";
  static final String PROGRESS = "assignment.progress";

  private final CaseBook book;
  private final MatterLines lines;
  private final Concerned concerned;
  private final FormOffers offers;
  private final RequestLines requests;
  private final Rights rights;
  private final Signing signing;
  private final Directory directory;
  private final OfficeCalendar calendar;
  private final OfficeTime time;
  private final Outbox outbox;
  private final OwnBodies own;

  AssignmentCard(
      CaseBook book,
      MatterLines lines,
      Concerned concerned,
      FormOffers offers,
      RequestLines requests,
      Rights rights,
      Signing signing,
      Directory directory,
      OfficeCalendar calendar,
      OfficeTime time,
      Outbox outbox,
      OwnBodies own) {
    this.book = book;
    this.outbox = outbox;
    this.lines = lines;
    this.concerned = concerned;
    this.offers = offers;
    this.requests = requests;
    this.rights = rights;
    this.signing = signing;
    this.directory = directory;
    this.calendar = calendar;
    this.time = time;
    this.own = own;
  }

  CardFace face(PetitionView petition, AssignmentView assignment) {
    var number = assignment.number().toString();
    var isSupporting = assignment.role() == AssignmentRole.SUPPORTING;
    var card =
        PlainCard.of(
            MatterSentences.assignmentTitle(number, isSupporting),
            state(petition, assignment),
            body(petition, assignment));
    var unit = directory.unit(assignment.unit()).map(Unit::name).orElse("");
    var summary =
        petition.secrecy() == Secrecy.ORDINARY
            ? MatterSentences.assigned(number, unit, Sentences.on(assignment.due().lastDay()))
            : MatterSentences.secretTitle(number);
    var parts = parts(assignment);
    var drawn = offered(card, petition, assignment, Part.FIRST);
    for (var part : List.of(Part.SECOND, Part.THIRD)) {
      if (parts.containsValue(part)) {
        drawn = drawn.withBeside(part, offered(card, petition, assignment, part));
      }
    }
    var face = drawn.withStrip(strip(petition, assignment)).face(summary);
    for (var one : parts.entrySet()) {
      face = face.withPersonal(one.getKey(), one.getValue().personal());
    }
    var read =
        petition.secrecy() == Secrecy.SENSITIVE
            ? own.on(
                face,
                petition.id(),
                CardIds.assignment(assignment.id()),
                isTheirs(assignment) ? concerned.people(assignment) : Set.of(),
                lines.matter(petition))
            : face;
    return withoutWhatIsNoLongerTheirs(read, assignment);
  }

  private PlainCard offered(
      PlainCard card, PetitionView petition, AssignmentView assignment, Part part) {
    return withWhatIsNext(card, petition, assignment, part)
        .withFurtherButtons(
            offers.onAssignment(About.of(petition, assignment), act -> may(part, act, assignment)))
        .withFurtherButtons(why(assignment));
  }

  private boolean may(Part part, Act act, AssignmentView assignment) {
    return switch (part) {
      case FIRST -> rights.mayDoAs(Role.UNIT_HEAD, act, assignment);
      case SECOND -> rights.mayDoAs(Role.UNIT_LIAISON, act, assignment);
      case THIRD -> rights.mayDoAs(Role.LEADER, act, assignment);
      case NONE -> false;
    };
  }

  /**
   * Which part of the card they see, of all who have it or will: those who sign for the unit are
   * told nothing. Whoever left is not named, because a name the platform does not know would refuse
   * the whole card.
   */
  private Map<StaffId, Part> parts(AssignmentView assignment) {
    var leaders = signing.leadersInCharge(assignment);
    var people = new LinkedHashSet<StaffId>(concerned.people(assignment));
    people.addAll(leaders);
    people.addAll(outbox.standsBefore(CardIds.assignment(assignment.id())));
    var parts = new LinkedHashMap<StaffId, Part>();
    for (var person : people) {
      var part = part(person, leaders, assignment);
      if (part != Part.FIRST && directory.mayAct(person)) {
        parts.put(person, part);
      }
    }
    return parts;
  }

  private Part part(StaffId person, Set<StaffId> leaders, AssignmentView assignment) {
    if (rights.signsFor(person, assignment)) {
      return Part.FIRST;
    }
    if (rights.worksFor(person, assignment)) {
      return Part.SECOND;
    }
    return leaders.contains(person) ? Part.THIRD : Part.NONE;
  }

  /**
   * Whoever still has the card and no longer the office has no buttons, and reads since when
   * instead of the matter; only what a template flags as private can differ (DINGTALK.md §3).
   */
  private CardFace withoutWhatIsNoLongerTheirs(CardFace face, AssignmentView assignment) {
    var seen = face;
    var concerned = this.concerned.people(assignment);
    for (var person : outbox.standsBefore(CardIds.assignment(assignment.id()))) {
      if (isAnothersNow(person, concerned, assignment)) {
        seen = seen.withPersonal(person, Map.of("body", whoseItIs(person, concerned, assignment)));
      }
    }
    return seen;
  }

  private boolean isAnothersNow(StaffId person, Set<StaffId> concerned, AssignmentView assignment) {
    return !concerned.contains(person)
        && directory.mayAct(person)
        && !directory.leadersOver(assignment.unit()).contains(person);
  }

  private String whoseItIs(StaffId person, Set<StaffId> concerned, AssignmentView assignment) {
    var now =
        concerned.stream()
            .limit(MOST_NAMES)
            .map(it -> Markdown.text(lines.name(it)))
            .collect(Collectors.joining("、"));
    var since =
        directory
            .endedIn(assignment.unit(), person)
            .map(it -> Sentences.at(LocalDateTime.ofInstant(it, OfficeTime.ZONE)))
            .orElse("");
    return MatterSentences.anothersNow(since, now);
  }

  private static boolean isTheirs(AssignmentView assignment) {
    return assignment.status() != AssignmentStatus.WITHDRAWN
        && assignment.status() != AssignmentStatus.CANCELLED;
  }

  /** A unit that has nothing to do with it any more does not read it any more. */
  private String body(PetitionView petition, AssignmentView assignment) {
    return switch (assignment.status()) {
      case WITHDRAWN, CANCELLED -> MatterSentences.noLongerYours();
      case ISSUED, ACCEPTED, OPINION_GIVEN, REPORTED, SIGNED_OFF, RETURNED, PASSED ->
          petition.secrecy() == Secrecy.SENSITIVE
              ? MatterSentences.sensitive()
              : lines.matter(petition);
    };
  }

  private PlainCard withWhatIsNext(
      PlainCard card, PetitionView petition, AssignmentView assignment, Part part) {
    return switch (assignment.status()) {
      case ISSUED ->
          may(part, Act.ACCEPT, assignment)
              ? card.withButtons(
                  List.of(new Button(MatterSentences.ACCEPT, Button.Colour.BLUE, ACCEPT)))
              : card;
      case ACCEPTED, RETURNED ->
          petition.secrecy() == Secrecy.CONFIDENTIAL
              ? card
              : toHandIn(card, petition, assignment, part);
      case REPORTED -> toSign(card, petition, assignment, part);
      case OPINION_GIVEN, SIGNED_OFF, PASSED ->
          petition.status().isFinished()
              ? card
              : card.withButtons(
                  List.of(new Button(MatterSentences.PROGRESS, Button.Colour.GRAY, PROGRESS)));
      case WITHDRAWN, CANCELLED -> card;
    };
  }

  private static List<Button> why(AssignmentView assignment) {
    return assignment.status().isUnanswered() ? List.of(WhyDesk.button()) : List.of();
  }

  private PlainCard toHandIn(
      PlainCard card, PetitionView petition, AssignmentView assignment, Part part) {
    if (assignment.role() == AssignmentRole.SUPPORTING) {
      return may(part, Act.GIVE_OPINION, assignment) ? card.withForm(MatterForms.opinion()) : card;
    }
    if (petition.claritiesOwed() && assignment.clarified().isEmpty()) {
      return may(part, Act.RECORD_CLARITIES, assignment)
          ? card.withForm(MatterForms.clarities())
          : card;
    }
    return may(part, Act.SUBMIT_REPORT, assignment) ? card.withForm(MatterForms.report()) : card;
  }

  /** Liaisons do not read what is sensitive (rule 13); the report says it. */
  private PlainCard toSign(
      PlainCard card, PetitionView petition, AssignmentView assignment, Part part) {
    var signs =
        signing.leadersInCharge(assignment).isEmpty()
            ? may(part, Act.SIGN_OFF, assignment)
            : part == Part.THIRD;
    var show =
        new Button(MatterSentences.SHOW_REPORT, Button.Colour.GRAY, ClosingCards.SHOW_REPORT);
    if (signs) {
      return card.withForm(MatterForms.whatIsMissing(MatterForms.RETURN_BY_SIGNER))
          .withButtons(
              List.of(new Button(MatterSentences.SIGN_OFF, Button.Colour.BLUE, SIGN_OFF), show));
    }
    return part == Part.SECOND && petition.secrecy() != Secrecy.ORDINARY
        ? card
        : card.withButtons(List.of(show));
  }

  /** Says nothing of a file that came: its receipt does, and the form is there before it. */
  private String strip(PetitionView petition, AssignmentView assignment) {
    var lines = new ArrayList<String>();
    lines.add(
        MatterLines.line(
            requests.deadlineIsCalled(assignment),
            MatterSentences.due(assignment.due())
                + mayMove(assignment)
                + TimeAtTheOffice.notCounted(notCounted(assignment), "（", "）")));
    lines.addAll(requests.strip(assignment));
    var due = String.join("  \n", lines);
    return switch (assignment.status()) {
      case ACCEPTED, RETURNED ->
          assignment.role() == AssignmentRole.SUPPORTING
                  || petition.secrecy() == Secrecy.CONFIDENTIAL
              ? due
              : due + "  \n" + whatToSend(assignment);
      case OPINION_GIVEN, SIGNED_OFF, PASSED ->
          petition.status().isFinished() ? due : due + "  \n" + MatterSentences.seeProgress();
      case ISSUED, REPORTED, WITHDRAWN, CANCELLED -> due;
    };
  }

  /** What is not the unit's time: until it hands in again, and as it was frozen then. */
  private Duration notCounted(AssignmentView assignment) {
    return switch (assignment.status()) {
      case RETURNED, REPORTED -> book.notCounted(assignment.id());
      case SIGNED_OFF, PASSED ->
          assignment.report().map(ReportView::notCounted).orElse(Duration.ZERO);
      case ISSUED, ACCEPTED, OPINION_GIVEN, WITHDRAWN, CANCELLED -> Duration.ZERO;
    };
  }

  private static String whatToSend(AssignmentView assignment) {
    return assignment.reportNeeded()
        ? MatterSentences.sendTheReport()
        : MatterSentences.fillInTheReport();
  }

  private String mayMove(AssignmentView assignment) {
    return !assignment.status().isUnanswered()
            || calendar.inForce().covers(assignment.due().lastDay().getYear())
        ? ""
        : "（" + TermSentences.mayMove() + "）";
  }

  private State state(PetitionView petition, AssignmentView assignment) {
    if (petition.status() == PetitionStatus.CLOSED) {
      return new State(petition.status().word(), State.Colour.GREEN);
    }
    var overdue = assignment.isOverdueAt(time.now());
    var word =
        assignment.status() == AssignmentStatus.SIGNED_OFF
            ? MatterSentences.HANDED_IN
            : MatterSentences.state(assignment.status(), overdue);
    if (overdue) {
      return new State(word, State.Colour.RED);
    }
    return new State(
        word,
        switch (assignment.status()) {
          case ISSUED, RETURNED -> State.Colour.ORANGE;
          case ACCEPTED, REPORTED, SIGNED_OFF -> State.Colour.BLUE;
          case OPINION_GIVEN, PASSED -> State.Colour.GREEN;
          case WITHDRAWN, CANCELLED -> State.Colour.GRAY;
        });
  }
}
