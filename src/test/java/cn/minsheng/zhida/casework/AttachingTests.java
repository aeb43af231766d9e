package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.EMPTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.documents.DocumentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 附件 (rule 1): added by the office, read by whoever may read the petition. */
class AttachingTests extends CaseworkTest {

  @Autowired Attaching attaching;
  @Autowired CaseFile file;
  @Autowired Joining joining;
  @Autowired Undoing undoing;

  @Test
  void theyStandInTheOrderInWhichTheyCameAndInTheFile() {
    var entry = office.accepted(Channel.ONLINE_MESSAGE);
    var files = Stream.generate(DocumentId::next).limit(3).toList();
    attaching.attach(entry.petition(), files.subList(0, 2), office.by(CLERK));
    attaching.attach(entry.petition(), files.subList(2, 3), office.by(CLERK));

    assertThat(attaching.of(entry.petition(), WATER_LIAISON)).isEqualTo(files);
    assertThat(book.petition(entry.petition()).attachments()).isEqualTo(files);
    assertThat(file.files(entry.petition())).extracting(CaseFile.Filed::document).isEqualTo(files);
    assertThat(acts(entry)).endsWith("ATTACH", "ATTACH");
  }

  /** What belongs to a report beside its paper, and to an opinion, is part of the dossier too. */
  @Test
  void theFileHoldsWhatUnitsHandedIn() {
    var entry =
        registration.registerAndAssign(
            office.from(Channel.ONLINE_MESSAGE),
            PetitionsInTest.toWater()
                .withSupport(new Order.Support(CITY, PetitionsInTest.onDay("2026-03-09"))),
            office.by(CLERK));
    var lead = entry.assignment().orElseThrow();
    var support = book.petition(entry.petition()).supporting().get(0).id();
    var photo = DocumentId.next();
    var map = DocumentId.next();
    handling.accept(lead, office.by(WATER_HEAD));
    handling.accept(support, office.by(CITY_HEAD));
    handling.giveOpinion(support, "同意", List.of(map), office.by(CITY_HEAD));
    var plain = office.report();
    handling.submitReport(
        lead,
        new HandlingReport(
            plain.paper(),
            List.of(photo),
            plain.facts(),
            plain.grounds(),
            plain.result(),
            plain.telling()),
        office.by(WATER_HEAD));

    assertThat(file.files(entry.petition()))
        .hasSize(3)
        .contains(
            new CaseFile.Filed(photo, CaseFile.Origin.REPORT),
            new CaseFile.Filed(map, CaseFile.Origin.OPINION));
  }

  @Test
  void whoeverMayNotReadThePetitionReadsNoneOfThem() {
    var entry =
        registration.registerAndAssign(
            office.petition(Channel.ONLINE_MESSAGE, Secrecy.SENSITIVE),
            PetitionsInTest.toWater(),
            office.by(CLERK));
    attaching.attach(entry.petition(), List.of(DocumentId.next()), office.by(CLERK));

    assertThat(attaching.of(entry.petition(), WATER_HEAD)).hasSize(1);
    assertThat(reason(() -> attaching.of(entry.petition(), WATER_LIAISON))).isNotNull();
    assertThat(reason(() -> attaching.of(entry.petition(), CITY_HEAD))).isNotNull();
  }

  @Test
  void thereAreNotMoreThanAnybodyReads() {
    var entry = office.registered(Channel.ONLINE_MESSAGE);
    var files = Stream.generate(DocumentId::next).limit(Attaching.MOST).toList();
    attaching.attach(entry.petition(), files, office.by(CLERK));

    assertThat(
            reason(
                () ->
                    attaching.attach(
                        entry.petition(), List.of(DocumentId.next()), office.by(CLERK))))
        .isEqualTo(Reason.TOO_MANY_ATTACHMENTS);
  }

  @Test
  void theyGoWithThePetitionThatIsJoinedButNotTakenBackOnes() {
    var entry = office.registered(Channel.ONLINE_MESSAGE);
    var into = office.registered(Channel.ONLINE_MESSAGE);
    var kept = DocumentId.next();
    attaching.attach(entry.petition(), List.of(kept), office.by(CLERK));
    clock.pass(Duration.ofMinutes(1));
    attaching.attach(entry.petition(), List.of(DocumentId.next()), office.by(CLERK));
    undoing.undo(office.by(CLERK));

    joining.join(entry.petition(), into.petition(), "同一事项", office.by(CLERK));

    assertThat(attaching.of(into.petition(), CLERK)).containsExactly(kept);
  }

  /** Both or neither: a part that cannot be given out is not registered. */
  @Test
  void aPartIsSplitAndAssignedInOneAct() {
    var entry = office.registered(Channel.ONLINE_MESSAGE);
    var part = office.from(Channel.ONLINE_MESSAGE);
    var numbers = rows("petition");
    assertThat(
            reason(
                () ->
                    joining.splitAndAssign(
                        entry.petition(),
                        part,
                        Order.to(EMPTY, PetitionsInTest.onDay("2026-03-13")),
                        office.by(CLERK))))
        .isEqualTo(Reason.UNIT_HAS_NO_HEAD);
    assertThat(rows("petition")).isEqualTo(numbers);

    var split =
        joining.splitAndAssign(entry.petition(), part, PetitionsInTest.toWater(), office.by(CLERK));

    assertThat(split.assignment()).isNotEqualTo(Optional.empty());
    assertThat(book.petition(split.petition()).status()).isEqualTo(PetitionStatus.IN_HAND);
  }
}
