package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.desk.FormAct.About;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import cn.minsheng.zhida.testing.OfficeTest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A forged tap that tells a story of a confidential matter on any form of any act (rule 13). */
@OfficeTest
class ConfidentialFormsTests {

  private static final String STORY = "三单元连续两天没有自来水，老人小孩无法生活，".repeat(4);

  private static final Set<Reason> ON_PAPER =
      Set.of(
          Reason.CONFIDENTIAL_IS_WRITTEN_ON_PAPER,
          Reason.CONFIDENTIAL_IS_REPORTED_ON_PAPER,
          Reason.CONFIDENTIAL_IS_READ_AT_THE_OFFICE,
          Reason.CONFIDENTIAL_REASONS_ARE_SHORT);

  /** A number, a term or a name is read as one or not at all. */
  private static final Map<String, String> NO_WORDS =
      Map.of(
          "n", "3", "term", "", "unit", "", "belongs", "", "name", "", "from", "", "to", "周文",
          "into", "2");

  private static final List<StaffId> ANYBODY =
      List.of(
          OfficeInTest.CLERK,
          OfficeInTest.OFFICE_HEAD,
          OfficeInTest.WATER_HEAD,
          OfficeInTest.CITY_HEAD,
          OfficeInTest.LEADER);

  @Autowired List<FormAct> acts;
  @Autowired Registration registration;
  @Autowired CaseBook book;
  @Autowired JdbcClient jdbc;
  @Autowired MovedClock clock;
  @Autowired TransactionTemplate transaction;

  /**
   * Refused for something else before: a promise, an answer or an extension that is not there, a
   * card that was not given, a unit or a term that is none.
   */
  private static final Set<String> STOPPED_EARLIER =
      Set.of(
          "promise.settle",
          "supervision.lift",
          "extension.told",
          "answer.record",
          "petitioner.unmask",
          "petition.redirect",
          "petition.assign");

  private int taps;

  @BeforeEach
  void theOfficeIsOpen() {
    clock.goTo(MovedClock.START);
    OfficeInTest.opens(jdbc);
  }

  @Test
  void noFormPutsAStoryDown() {
    var confidential = assigned(Secrecy.CONFIDENTIAL);
    var ordinary = assigned(Secrecy.ORDINARY);
    var lines = lines();
    var refusedOnPaper = new TreeSet<String>();
    for (var act : acts) {
      for (var about : abouts(confidential)) {
        for (var who : ANYBODY) {
          if (isRefusedOnPaper(act, about, fields(act, confidential, ordinary), who)) {
            refusedOnPaper.add(act.action());
          }
        }
      }
    }
    assertThat(lines()).isEqualTo(lines);
    assertThat(refusedOnPaper)
        .containsAll(
            acts.stream()
                .filter(it -> writes(it, confidential, ordinary))
                .map(FormAct::action)
                .toList());
  }

  /** What is only typed answers as a tap on its card does: it says so, and puts nothing down. */
  private boolean writes(FormAct act, PetitionView one, PetitionView other) {
    return act.isOffered()
        && !STOPPED_EARLIER.contains(act.action())
        && fields(act, one, other).stream()
            .anyMatch(it -> isText(it) && !NO_WORDS.containsKey(it.name()));
  }

  /**
   * Of all its forms, whomever and whatever they are for; some are given to nobody as it stands.
   */
  private static Set<Field> fields(FormAct act, PetitionView... all) {
    var fields = new HashSet<Field>();
    for (var petition : all) {
      for (var about : abouts(petition)) {
        try {
          fields.addAll(act.form(about).fields());
        } catch (Refused notGiven) {
          assertThat(notGiven.reason()).isNotNull();
        }
      }
    }
    return fields;
  }

  private boolean isRefusedOnPaper(FormAct act, About about, Set<Field> fields, StaffId who) {
    var filledIn = new TreeMap<String, String>();
    fields.stream().filter(ConfidentialFormsTests::isText).forEach(it -> fill(filledIn, it));
    if (filledIn.values().stream().noneMatch(STORY::equals)) {
      return false;
    }
    fields.stream().filter(it -> !isText(it)).forEach(it -> fill(filledIn, it));
    var at = clock.instant();
    var tap = new Tap(who, CardIds.form(about, "t" + taps++), act.action(), 1, filledIn, at);
    try {
      var reply =
          transaction.execute(status -> act.submit(about, tap, new By(who, at, "tap:" + taps)));
      assertThat(reply.carriedOut()).as("%s by %s", act.action(), who).isFalse();
      return false;
    } catch (Refused refused) {
      return ON_PAPER.contains(refused.reason());
    }
  }

  private static boolean isText(Field field) {
    return field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.TEXT_AREA;
  }

  private static void fill(Map<String, String> form, Field field) {
    form.put(
        field.name(),
        switch (field.kind()) {
          case TEXT, TEXT_AREA -> NO_WORDS.getOrDefault(field.name(), STORY);
          case DATE -> "2026-03-20";
          case DATETIME -> "2026-03-02 08:30";
          case SELECT -> field.options().keySet().stream().findFirst().orElse("");
        });
  }

  private static List<About> abouts(PetitionView petition) {
    return List.of(
        About.of(petition, petition.lead().orElseThrow()),
        About.of(petition, petition.supporting().get(0)));
  }

  private PetitionView assigned(Secrecy secrecy) {
    var content = secrecy == Secrecy.CONFIDENTIAL ? "" : "停水";
    var by = new By(OfficeInTest.CLERK, clock.instant(), "message:" + secrecy);
    var order =
        Order.to(OfficeInTest.WATER, Due.endOf(LocalDate.of(2026, 3, 13)))
            .withSupport(
                new Order.Support(OfficeInTest.CITY, Due.endOf(LocalDate.of(2026, 3, 10))));
    var entry =
        registration.registerAndAssign(
            new NewPetition(
                new Source(Channel.SUPERIOR_ORDER, "", clock.instant()),
                MatterKind.HELP,
                "",
                UrgencyLevel.ORDINARY,
                secrecy,
                new Matter(List.of(), content, ""),
                List.of()),
            order,
            by);
    return book.petition(entry.petition());
  }

  private long lines() {
    return jdbc.sql("select count(*) from trail").query(Long.class).single();
  }
}
