package cn.minsheng.zhida.intake;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Ending;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.Endings;
import cn.minsheng.zhida.casework.Entry;
import cn.minsheng.zhida.casework.Evidence;
import cn.minsheng.zhida.casework.Handling;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Petitioner;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.intake.LedgerCopy.Part;
import cn.minsheng.zhida.intake.LedgerCopy.Scope;
import cn.minsheng.zhida.testing.EmptyLedger;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A ledger written out and taken into an empty one is the same ledger. */
class RoundTripTests extends IntakeTest {

  private static final Logger log = LoggerFactory.getLogger(RoundTripTests.class);
  private static final Part ALL = new Part(Scope.ALL, OptionalInt.empty());
  private static final Path REAL =
      Path.of(
          System.getProperty("zhida.test.shared", "../shared"),
          "data",
          "petitions",
          "raw-4326.xlsx");

  @Autowired LedgerCopy copy;
  @Autowired Registration registration;
  @Autowired Handling handling;
  @Autowired Endings endings;
  @Autowired Confidences confidences;
  @Autowired DataSource source;

  private final AtomicInteger messages = new AtomicInteger();

  private By by(StaffId who) {
    return new By(who, clock.instant(), "message:" + messages.incrementAndGet());
  }

  private NewPetition what(Channel channel, String number, Secrecy secrecy, Petitioner... people) {
    var isSilent = secrecy == Secrecy.CONFIDENTIAL;
    return new NewPetition(
        new Source(channel, number, clock.instant().minus(Duration.ofHours(30))),
        MatterKind.COMPLAINT,
        "市容环境",
        number.endsWith("1") ? UrgencyLevel.IMMEDIATE : UrgencyLevel.ORDINARY,
        secrecy,
        isSilent
            ? new Matter(List.of(), "", "")
            : new Matter(List.of(people), "第一行，“引号”，=1+1\n第二行" + number, "文化路，12号"),
        List.of());
  }

  private static Petitioner person(String name, String phone, String address) {
    return new Petitioner(
        name, phone.isEmpty() ? Optional.empty() : Optional.of(new PhoneNumber(phone)), address);
  }

  private Entry inHand(NewPetition what, UnitId unit, Due due) {
    var entry = registration.registerAndAssign(what, Order.to(unit, due), by(CLERK));
    clock.pass(Duration.ofMinutes(7));
    return entry;
  }

  private void aSmallLedger() {
    var zhang = person("张三", "13812345678", "锦绣花园3栋");
    registration.register(what(Channel.LETTER_OR_VISIT, "", Secrecy.ORDINARY, zhang), by(CLERK));
    clock.pass(Duration.ofSeconds(61));
    var accepted =
        inHand(
            what(
                Channel.MAYOR_HOTLINE,
                "2026030100000001",
                Secrecy.SENSITIVE,
                zhang,
                person("李四", "", ""),
                person("", "0314-2123456", "")),
            WATER,
            Due.endOf(LocalDate.of(2026, 3, 12)));
    handling.accept(accepted.assignment().orElseThrow(), by(WATER_LIAISON));
    inHand(
        what(Channel.ONLINE_MESSAGE, "WL-1", Secrecy.ORDINARY),
        CITY,
        Due.at(clock.instant().plus(Duration.ofHours(5))));
    inHand(
        what(Channel.SUPERIOR_ORDER, "承督〔2026〕3号", Secrecy.CONFIDENTIAL),
        CITY,
        Due.endOf(LocalDate.of(2026, 4, 1)));
    var ended =
        inHand(
            what(Channel.PEOPLES_CONGRESS, "第7号", Secrecy.ORDINARY, person("王五", "", "")),
            WATER,
            Due.endOf(LocalDate.of(2026, 3, 20)));
    clock.pass(Duration.ofHours(2));
    endings.end(
        ended.petition(),
        new Ending(EndingKind.WITHDRAWN_BY_PETITIONER, "本人撤回", Evidence.of("撤诉申请书")),
        by(OFFICE_HEAD));
  }

  private String told(PetitionView it) {
    var matter =
        it.secrecy() == Secrecy.CONFIDENTIAL
            ? ""
            : confidences.unmask(it.id(), "核对", by(CLERK)).stream()
                    .map(one -> one.name() + one.phone().map(PhoneNumber::digits) + one.address())
                    .toList()
                + confidences.matter(it.id(), CLERK).content()
                + confidences.matter(it.id(), CLERK).place();
    return String.join(
        "|",
        it.number().toString(),
        it.sources().toString(),
        it.kind().word(),
        it.category(),
        it.urgency().word(),
        it.secrecy().word(),
        it.registered().at().toString(),
        it.status().word(),
        it.since().at().toString(),
        it.lead().map(lead -> lead.unit() + " " + lead.due() + " " + lead.issued().at()).orElse(""),
        matter);
  }

  private List<String> ledger(int howMany) {
    var all = new ArrayList<String>();
    for (var ordinal = 1; ordinal <= howMany; ordinal++) {
      all.add(told(book.find(new LedgerNumber(2026, ordinal)).orElseThrow()));
    }
    return all;
  }

  private void everythingIsGone() throws Exception {
    new EmptyLedger(source).empty();
    peopleArrive();
  }

  @Test
  void aLedgerWrittenOutAndTakenInIsEqual() throws Exception {
    aSmallLedger();
    var before = ledger(5);
    var file = copy.complete(ALL, "迁移", by(CLERK)).file().content();
    everythingIsGone();

    var ended = taken(begun(file));

    assertThat(ended.what().counts()).isEqualTo(new LedgerImport.Counts(0, 5, 0, 0));
    assertThat(ledger(5)).isEqualTo(before);
    assertThat(Books.rows(copy.complete(ALL, "核对", by(CLERK)).file().content()))
        .extracting(it -> it.subList(0, 19))
        .isEqualTo(Books.rows(file).stream().map(it -> it.subList(0, 19)).toList());
    assertThat(looked(begun(file)).what().counts()).isEqualTo(new LedgerImport.Counts(0, 0, 5, 0));
  }

  @Test
  void withoutAReasonNobodyIsNamedAndTheTableGoesNowhere() {
    aSmallLedger();

    var file = copy.masked(ALL).file().content();

    assertThat(Books.rows(file).toString()).doesNotContain("张三", "13812345678", "锦绣花园", "李四", "王五");
    assertThat(unreadable("台账.xlsx", file)).isEqualTo(Unreadable.Why.MASKED);
    assertThatThrownBy(() -> copy.complete(ALL, " ", by(CLERK))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> copy.complete(ALL, "想看看", by(LEADER))).isInstanceOf(Refused.class);
    assertThat(copy.masked(new Part(Scope.FINISHED, OptionalInt.of(2026))).rows()).isEqualTo(1);
  }

  /** What citizens really wrote; the time is that of a machine with nothing else to do. */
  @Test
  @Tag("long")
  void fourThousandRealPetitionsComeInInAMinuteOnceAndTheSameAgain() throws Exception {
    Assumptions.assumeTrue(
        Files.exists(REAL),
        "Set -Dzhida.test.shared to the folder with data/petitions/raw-4326.xlsx");
    var real = Files.readAllBytes(REAL);
    var begin = System.nanoTime();

    var id = begun(real);
    var looked = looked(id);
    var lookedAfter = Duration.ofNanos(System.nanoTime() - begin);
    whole(() -> imports.confirm(id, CLERK));
    var ended = gone(id);
    var took = Duration.ofNanos(System.nanoTime() - begin);

    log.info(
        "{} rows looked through in {}, taken in after {}: {}",
        looked.what().counts().all(),
        lookedAfter,
        took,
        ended.what().counts());
    assertThat(ended.what().counts()).isEqualTo(looked.what().counts());
    assertThat(ended.what().counts().fresh()).isEqualTo(4326);
    assertThat(looked(begun(real)).what().counts())
        .isEqualTo(new LedgerImport.Counts(0, 0, 4326, 0));
    assertThat(trail.verify().isSound()).isTrue();
    assertThat(took).isLessThan(Duration.ofSeconds(60));

    var file = copy.complete(ALL, "迁移", by(CLERK)).file().content();
    everythingIsGone();
    assertThat(taken(begun(file)).what().counts())
        .isEqualTo(new LedgerImport.Counts(0, 4326, 0, 0));
    assertThat(Books.rows(copy.complete(ALL, "核对", by(CLERK)).file().content()))
        .isEqualTo(Books.rows(file));
  }
}
