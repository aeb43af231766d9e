package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Corrections.Correction;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.vault.PhoneNumber;
import cn.minsheng.zhida.vault.Vault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 查 by words and phones of what stands sealed (rules 12 and 13). */
class FindingTests extends CaseworkTest {

  private static final PhoneNumber PHONE = new PhoneNumber("13831400271");

  @Autowired Finding finding;
  @Autowired WordReading reading;
  @Autowired Joining joining;
  @Autowired Corrections corrections;
  @Autowired Confidences confidences;
  @Autowired Vault vault;

  @Test
  void aPetitionIsFoundByAllItsWordsWhereverTheyStand() {
    var lamps = registered(Secrecy.ORDINARY, "文化路北段的路灯三天不亮，１２路公交站旁", "文化路与建设街口");
    registered(Secrecy.ORDINARY, "建设街路灯太亮", "建设街");

    assertThat(found("路灯 文化路")).containsExactly(lamps.petition());
    assertThat(found("文化路的路灯")).containsExactly(lamps.petition());
    assertThat(found("12 公交站")).containsExactly(lamps.petition());
    assertThat(found("路灯")).hasSize(2);
    assertThat(found("与建设街口")).containsExactly(lamps.petition());
    assertThat(found("文化路灯")).as("pairs of characters that are apart").isEmpty();
    assertThat(found("暖气")).isEmpty();
    assertThat(Finding.canBeLookedFor("灯")).isFalse();
    assertThat(Finding.canBeLookedFor("，。")).isFalse();
  }

  @Test
  void theNewestComeFirstAndNotMoreThanAreShown() {
    for (var i = 0; i < Finding.MOST + 1; i++) {
      registered(Secrecy.ORDINARY, "路灯不亮", "");
    }

    var found = finding.withWords("路灯", CLERK);

    assertThat(found.petitions()).hasSize(Finding.MOST);
    assertThat(found.stoppedEarly()).isTrue();
    assertThat(book.petition(found.petitions().get(0)).number().ordinal())
        .isEqualTo(Finding.MOST + 1);
  }

  @Test
  void nothingOfPeopleAndNothingSecretIsFoundByWords() {
    registered(Secrecy.ORDINARY, "诸葛安反映路灯不亮，电话 13831400271", "");
    registered(Secrecy.SENSITIVE, "路灯被人为破坏", "");
    var other = registered(Secrecy.ORDINARY, "路灯旁有人堆放杂物", "");

    assertThat(found("诸葛")).isEmpty();
    assertThat(found("13831400271")).isEmpty();
    assertThat(found("破坏")).isEmpty();
    assertThat(found("路灯")).hasSize(2);

    joining.take(
        other.petition(),
        new NewPetition(
            new Source(Channel.LETTER_OR_VISIT, "further", office.now()),
            MatterKind.COMPLAINT,
            "",
            UrgencyLevel.ORDINARY,
            Secrecy.SENSITIVE,
            new Matter(List.of(), "有人受到威胁", ""),
            List.of()),
        Optional.empty(),
        office.by(CLERK));
    assertThat(found("杂物")).isEmpty();
    assertThat(found("威胁")).isEmpty();
  }

  @Test
  void itIsFoundByWhatItSaysNow() {
    var entry = registered(Secrecy.ORDINARY, "路灯不亮", "");
    var joined = registered(Secrecy.ORDINARY, "夜间照明缺失", "");

    corrections.correct(
        entry.petition(),
        new Correction(CorrectedField.CONTENT, 1, "红绿灯不亮", "听错"),
        office.by(CLERK));
    assertThat(found("路灯")).isEmpty();
    assertThat(found("红绿灯")).containsExactly(entry.petition());

    joining.join(joined.petition(), entry.petition(), "同一件事", office.by(CLERK));
    assertThat(found("夜间照明")).containsExactly(entry.petition());
    assertThat(rows("petition_words")).isOne();
  }

  @Test
  void unitsFindTheirOwnOnly() {
    var theirs = office.assigned(Channel.MAYOR_HOTLINE);
    var words = confidences.matter(theirs.petition(), CLERK).content().substring(0, 4);

    assertThat(finding.withWords(words, WATER_HEAD).petitions()).contains(theirs.petition());
    assertThat(finding.withWords(words, CITY_HEAD).petitions()).doesNotContain(theirs.petition());
    assertThat(finding.withWords(words, new StaffId("stranger")).petitions()).isEmpty();
    assertThat(finding.withPhone(PHONE, office.by(WATER_HEAD)).petitions()).isEmpty();
    assertThat(trailOfPhones()).isEmpty();
  }

  /** The other petitions are only their words: they lie before what is looked at first. */
  @Test
  void unitsFindWhatIsOldAmongManyOfOthers() {
    var theirs = office.assigned(Channel.MAYOR_HOTLINE);
    var words = confidences.matter(theirs.petition(), CLERK).content().substring(0, 4);
    jdbc.sql(
            """
            insert into word_mark (mark, number_year, number_ordinal)
            with recursive others (ordinal) as (
              select 1000 union all select ordinal + 1 from others where ordinal < 1400)
            select mark, number_year, ordinal from word_mark, others
            """)
        .update();

    assertThat(finding.withWords(words, WATER_HEAD).petitions()).containsExactly(theirs.petition());
    assertThat(finding.withWords(words, CITY_HEAD).petitions()).isEmpty();
  }

  /** More than are looked at of one word: then the unit's own are looked at instead. */
  @Test
  void unitsFindTheirOwnHoweverCommonTheWordIs() {
    var theirs = office.assigned(Channel.MAYOR_HOTLINE);
    var words = confidences.matter(theirs.petition(), CLERK).content().substring(0, 4);
    jdbc.sql(
            """
            insert into word_mark (mark, number_year, number_ordinal)
            with recursive others (ordinal) as (
              select 0 union all select ordinal + 1 from others where ordinal < 800)
            select mark, number_year, 1000 + 4 * ordinal + digit from word_mark, others,
              (select 0 digit union all select 1 union all select 2 union all select 3) digits
            """)
        .update();

    var found = finding.withWords(words, WATER_HEAD);

    assertThat(found.petitions()).containsExactly(theirs.petition());
    assertThat(found.stoppedEarly()).isFalse();
    assertThat(finding.withWords(words, CITY_HEAD).petitions()).isEmpty();
    assertThat(finding.withWords(words, CLERK))
        .as("older ones may have it: the desk says so")
        .isEqualTo(new Finding.Found(List.of(), true));
  }

  @Test
  void whoLooksForAPhoneIsOnTheTrailWithoutIt() {
    var entry = office.registered(Channel.MAYOR_HOTLINE);

    assertThat(finding.withPhone(PHONE, office.by(CLERK)).petitions())
        .containsExactly(entry.petition());
    assertThat(finding.withPhone(new PhoneNumber("13900000000"), office.by(LEADER)).petitions())
        .isEmpty();

    assertThat(trailOfPhones()).hasSize(2);
    assertThat(trailOfPhones().get(0))
        .contains(entry.number().toString())
        .doesNotContain("1383140");
  }

  @Test
  void aForgottenPetitionLeavesNoWordsBehind() {
    var entry = registered(Secrecy.ORDINARY, "路灯不亮", "");
    vault.destroy(confidences.safeOf(entry.petition()));

    assertThat(found("路灯")).isEmpty();
    assertThat(rows("word_mark")).isZero();
    assertThat(rows("petition_words")).isZero();
  }

  @Test
  void aLedgerThatWasThereBeforeIsReadStepByStep() {
    for (var i = 0; i < 24; i++) {
      registered(i == 7 ? Secrecy.SENSITIVE : Secrecy.ORDINARY, "路灯不亮", "");
    }
    jdbc.sql("delete from word_mark").update();
    jdbc.sql("delete from petition_words").update();
    jdbc.sql("insert into word_reading (id, number_year, number_ordinal) values (1, 0, 0)")
        .update();

    assertThat(reading.read(1)).isEqualTo(20);
    assertThat(rows("petition_words")).isEqualTo(19);
    assertThat(reading.read(9)).isEqualTo(4);
    assertThat(rows("petition_words")).isEqualTo(23);
    assertThat(reading.read(9)).isZero();
    assertThat(rows("word_reading")).isZero();
    assertThat(found("路灯")).hasSize(Finding.MOST);
  }

  private List<PetitionId> found(String words) {
    return finding.withWords(words, CLERK).petitions();
  }

  private List<String> trailOfPhones() {
    return jdbc.sql("select facts from trail where act = 'FIND_BY_PHONE' order by line")
        .query(String.class)
        .list();
  }

  private Entry registered(Secrecy secrecy, String content, String place) {
    return registration.register(
        new NewPetition(
            new Source(Channel.MAYOR_HOTLINE, "", office.now()),
            MatterKind.HELP,
            "",
            UrgencyLevel.ORDINARY,
            secrecy,
            new Matter(
                List.of(new Petitioner("诸葛安", Optional.of(new PhoneNumber("13800000001")), "")),
                content,
                place),
            List.of()),
        office.by(CLERK));
  }
}
