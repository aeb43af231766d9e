package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OBSERVER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.VISITOR;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.vault.PhoneNumber;
import cn.minsheng.zhida.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTests extends CaseworkTest {

  private static final List<String> SECRETS =
      List.of(
          PetitionsInTest.NAME,
          "慕容",
          PetitionsInTest.PHONE,
          "锦绣花园",
          PetitionsInTest.CONTENT,
          PetitionsInTest.FACTS,
          PetitionsInTest.GROUNDS,
          PetitionsInTest.OPINION,
          PetitionsInTest.EVIDENCE,
          PetitionsInTest.MISSING,
          PetitionsInTest.CLARITIES.interests(),
          "同意先行垫付",
          "上门核实慕容家");

  @Autowired Vault vault;

  @Test
  void noColumnOfAnyTableShowsItInTheClear(CapturedOutput output) {
    var whole = office.returned(Channel.LETTER_OR_VISIT);
    var lead = whole.assignment().orElseThrow();
    var again = handling.submitReport(lead, office.report(), office.by(WATER_HEAD));
    handling.signOff(again, office.by(WATER_HEAD));
    review.pass(again, office.by(CLERK));
    closing.recordFollowUp(
        whole.petition(), office.visit(Satisfaction.NOT_SATISFIED), office.by(CLERK));
    confidences.unmask(whole.petition(), "上门核实慕容家", office.by(VISITOR));
    promises.settle(
        promises.make(
            whole.petition(), PetitionsInTest.promise("2026-03-20"), office.by(WATER_HEAD)),
        false,
        "慕容家水表未换",
        office.by(CLERK));
    promises.lift(promises.of(whole.petition()).get(0).id(), "慕容家水表已换", office.by(CLERK));
    answers.record(whole.petition(), 1, office.answer(), office.by(CLERK));
    holds.hold(whole.petition(), LocalDate.of(2026, 4, 30), "等慕容先生回来", office.by(CLERK));
    endings.end(
        whole.petition(),
        PetitionsInTest.ending(EndingKind.WITHDRAWN_BY_PETITIONER),
        office.by(OFFICE_HEAD));
    var closed = office.closed(Channel.MAYOR_HOTLINE);
    endings.lookBack(closed.petition(), new LookBack(false, "慕容家又停水"), office.by(CLERK));
    refusal(() -> handling.accept(lead, office.by(CITY_HEAD)));

    assertThat(columns().stream().filter(it -> occurrences(it, "供水公司") > 0))
        .as("the search finds what does stand in the clear")
        .contains(new Column("units", "name"));
    for (var column : columns()) {
      for (var secret : SECRETS) {
        assertThat(occurrences(column, secret)).as("%s in %s", secret, column).isZero();
      }
    }
    assertThat(output.getAll()).doesNotContain(SECRETS);
    assertThat(
            confidences.matter(whole.petition(), WATER_HEAD).toString()
                + office.from(Channel.MAYOR_HOTLINE)
                + office.report()
                + office.visit(Satisfaction.SATISFIED)
                + PetitionsInTest.CLARITIES)
        .doesNotContain(SECRETS);
  }

  @Test
  void theOneWhoMayReadsItMasked() {
    var entry = office.assigned(Channel.MAYOR_HOTLINE);

    var readable = confidences.matter(entry.petition(), WATER_LIAISON);

    assertThat(readable.content()).isEqualTo(PetitionsInTest.CONTENT);
    assertThat(readable.place()).isEqualTo(PetitionsInTest.PLACE);
    assertThat(readable.petitioners()).containsExactly(new Petitioner.Masked("慕**", "138****0271"));
  }

  @Test
  void unmaskingNeedsAReasonAndStandsOnTheTrailWithoutIt() {
    var entry = office.assigned(Channel.MAYOR_HOTLINE);

    assertThat(reason(() -> confidences.unmask(entry.petition(), " ", office.by(WATER_HEAD))))
        .isEqualTo(Refused.Reason.A_REASON_IS_NEEDED);
    var petitioners = confidences.unmask(entry.petition(), "上门核实", office.by(WATER_HEAD));

    assertThat(petitioners).extracting(Petitioner::name).containsExactly(PetitionsInTest.NAME);
    assertThat(acts(entry)).containsExactly("REGISTER", "ASSIGN", "UNMASK");
  }

  @Test
  void whatIsSensitiveIsForFewerAndWhatIsConfidentialForNobodyHere() {
    var sensitive = assigned(Secrecy.SENSITIVE);
    var confidential = assigned(Secrecy.CONFIDENTIAL);

    for (var who : List.of(CLERK, WATER_HEAD, WATER_DEPUTY, LEADER)) {
      assertThat(mayRead(sensitive, who)).as("%s", who).isTrue();
      assertThat(mayRead(confidential, who)).as("%s", who).isFalse();
    }
    for (var who : List.of(WATER_LIAISON, OBSERVER, CITY_HEAD, VISITOR)) {
      assertThat(mayRead(sensitive, who)).as("%s", who).isFalse();
    }
    assertThat(reason(() -> confidences.unmask(confidential.petition(), "查", office.by(CLERK))))
        .isEqualTo(Refused.Reason.CONFIDENTIAL_IS_READ_AT_THE_OFFICE);
  }

  @Test
  void aPetitionersEarlierPetitionsAreFoundByPhoneHoweverItIsTyped() {
    var first = office.registered(Channel.MAYOR_HOTLINE);
    var second = office.assigned(Channel.ONLINE_MESSAGE);

    assertThat(book.withPhone(new PhoneNumber("+86 138-3140-0271")))
        .extracting(PetitionView::id)
        .containsExactly(first.petition(), second.petition());
    assertThat(book.withPhone(new PhoneNumber("13900000000"))).isEmpty();
    assertThat(book.withSourceNumber(" 12345-0001 ")).hasSize(2);
    assertThat(book.withSourceNumber("")).isEmpty();
  }

  @Test
  void aForgottenPetitionCanBeReadNeverAgainAndStillStandsInTheLedger() {
    var entry = office.closed(Channel.MAYOR_HOTLINE);

    vault.destroy(confidences.safeOf(entry.petition()));

    assertThatThrownBy(() -> confidences.matter(entry.petition(), CLERK))
        .isInstanceOf(Vault.Forgotten.class);
    assertThat(book.find(entry.number()).orElseThrow().status()).isEqualTo(PetitionStatus.CLOSED);
    assertThat(trail.verify().isSound()).isTrue();
  }

  private boolean mayRead(Entry entry, StaffId who) {
    return refusal(() -> confidences.matter(entry.petition(), who)) == null;
  }

  private Entry assigned(Secrecy secrecy) {
    return registration.registerAndAssign(
        office.petition(Channel.ONLINE_MESSAGE, secrecy),
        PetitionsInTest.toWater(),
        office.by(CLERK));
  }

  /** Every column of our own tables, as table and column. */
  private List<Column> columns() {
    return new ArrayList<>(
        jdbc.sql(
                """
                select table_name, column_name from information_schema.columns
                where table_schema = database() and lower(table_name) not like 'qrtz%'
                """)
            .query((row, n) -> new Column(row.getString(1), row.getString(2)))
            .list());
  }

  private int occurrences(Column column, String secret) {
    return jdbc.sql(
            "select count(*) from `%s` where instr(cast(`%s` as binary), ?) > 0"
                .formatted(column.table(), column.name()))
        .param(secret.getBytes(StandardCharsets.UTF_8))
        .query(Integer.class)
        .single();
  }

  private record Column(String table, String name) {}
}
