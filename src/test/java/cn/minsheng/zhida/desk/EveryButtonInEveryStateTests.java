package cn.minsheng.zhida.desk;

import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.PetitionsInTest;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.Stage;
import cn.minsheng.zhida.casework.StagesInTest;
import cn.minsheng.zhida.desk.FormAct.About;
import cn.minsheng.zhida.desk.FormAct.Place;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import cn.minsheng.zhida.testing.OfficeTest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every button that a card shows in any state, tapped in every state in which the card can still be
 * on somebody's phone: it does what it says, or one exact sentence says why not.
 */
@OfficeTest
class EveryButtonInEveryStateTests {

  /** A card, and who taps on it. */
  private enum Kind {
    ASSIGNMENT(WATER_HEAD),
    REVIEW(CLERK),
    ENDORSEMENT(LEADER),
    WITHDRAWAL(OFFICE_HEAD),
    EXTENSION(OFFICE_HEAD),
    MATTER(OFFICE_HEAD),
    FORM_OF_ASSIGNMENT(WATER_HEAD),
    FORM_OF_PETITION(OFFICE_HEAD);

    private final List<StaffId> people;

    Kind(StaffId... people) {
      this.people = List.of(people);
    }
  }

  /** They differ from others only in what a unit can do, so the office's forms say nothing new. */
  private static final Set<String> OF_THE_UNIT =
      Set.of(
          "withdrawal asked",
          "extension asked",
          "extended",
          "opinion owed",
          "opinion given",
          "next day",
          "overdue",
          "lapsed");

  /** Said without a number, because it is about the form or about where to look. */
  private static final Set<String> ABOUT_THE_FORM =
      Set.of(Sentences.formGiven(), Sentences.formIncomplete(), Sentences.seeBelow());

  /** The marks of the parts of a card; see {@link PlainCard.Part}. */
  private static final List<String> PARTS = List.of("", "2", "3");

  /** What is said to whom an act does not belong. */
  private static final String AS_A_PERSON =
      ".*(由党政办|由责任单位|由工管委领导|由分管区领导|联络员不能代签|不是您经办|没有您可以办理|已派给).*";

  private static final CardFace FACE =
      PlainCard.of("题", new PlainCard.State("新", PlainCard.State.Colour.BLUE), "").face("题");

  private static final Map<String, String> TEXTS =
      Map.of("unit", "城市管理局", "term", "3天", "by", "", "support", "", "first", "", "second", "");

  @Autowired BeanFactory context;
  @Autowired TapDesk taps;
  @Autowired Outbox outbox;
  @Autowired LivingCards living;
  @Autowired AssignmentCard assignments;
  @Autowired ClosingCards closing;
  @Autowired DecisionCards decisions;
  @Autowired List<FormAct> acts;
  @Autowired CaseBook book;
  @Autowired Requests requests;
  @Autowired MovedClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private StagesInTest stages;

  /** By card and action what its form is filled in with; nothing for a button. */
  private final Map<Kind, Map<String, Map<String, String>>> buttons = new EnumMap<>(Kind.class);

  private int revision;
  private int shownTo;
  private int hiddenFrom;

  @BeforeEach
  void theOfficeOpens() {
    clock.goTo(MovedClock.START);
    OfficeInTest.opens(jdbc);
    stages = new StagesInTest(new PetitionsInTest(context), context);
    for (var kind : Kind.values()) {
      buttons.put(kind, new TreeMap<>());
    }
  }

  @Test
  void noButtonIsDeadAndNoneFails() {
    var begun = new ArrayList<Begun>();
    for (var state : stages.names()) {
      clock.goTo(MovedClock.START);
      var stage = stages.begin(state);
      begun.add(new Begun(state, stage, LocalDateTime.ofInstant(clock.instant(), OfficeTime.ZONE)));
      collect(stage);
    }
    var softly = new SoftAssertions();
    var said = new TreeSet<String>();
    for (var one : begun) {
      clock.goTo(one.at());
      undone(() -> tapAll(one, softly, said));
      undone(() -> everybodySeesWhatTheyMayDo(one, softly));
    }
    softly.assertAll();
    assertThat(said).hasSizeGreaterThan(100);
    assertThat(shownTo).isGreaterThan(100);
    assertThat(hiddenFrom).isGreaterThan(20);
  }

  /**
   * As the cards stand before each of them: nobody is shown what is refused to them as a person,
   * and what they are not shown is refused to them.
   */
  private void everybodySeesWhatTheyMayDo(Begun begun, SoftAssertions softly) {
    living.refresh(begun.stage().petition());
    if (begun.state().equals("reported")) {
      OfficeInTest.of(jdbc).holds(LEADER, Role.LEADER, OfficeInTest.WATER);
      living.refresh(begun.stage().petition());
    }
    var cards = new ArrayList<CardId>(cards(begun.stage()).values());
    book.petition(begun.stage().petition())
        .supporting()
        .forEach(it -> cards.add(CardIds.assignment(it.id())));
    for (var card : cards) {
      var face = outbox.shown(card).map(Outbox.Shown::face);
      if (face.isPresent()) {
        var all = new TreeMap<String, Map<String, String>>();
        PARTS.forEach(part -> all.putAll(actions(face.get(), part)));
        for (var who : outbox.standsBefore(card)) {
          var own = face.get().personal().getOrDefault(who, new TreeMap<>());
          var shown = actions(face.get(), own.getOrDefault("part", "")).keySet();
          all.forEach(
              (action, form) -> {
                var what = "%s, %s, %s by %s".formatted(begun.state(), card, action, who);
                var toast = tapped(new Tapped(card, action, form, who), what);
                if (shown.contains(action)) {
                  shownTo++;
                  softly.assertThat(toast.toast()).as(what).doesNotMatch(AS_A_PERSON);
                } else {
                  hiddenFrom++;
                  softly.assertThat(toast.carriedOut()).as(what).isFalse();
                  softly.assertThat(toast.toast()).as(what).isNotIn(ABOUT_THE_FORM);
                }
              });
        }
      }
    }
  }

  private record Begun(String state, Stage stage, LocalDateTime at) {}

  private void undone(Runnable work) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              work.run();
              status.setRollbackOnly();
            });
  }

  private void collect(Stage stage) {
    var petition = book.petition(stage.petition());
    faces(stage, petition)
        .forEach((kind, face) -> actions(face).forEach(buttons.get(kind)::putIfAbsent));
    for (var act : acts) {
      var about = about(act, stage, petition);
      var onCard = act.place() == Place.ASSIGNMENT ? Kind.ASSIGNMENT : Kind.MATTER;
      var onForm =
          act.place() == Place.ASSIGNMENT ? Kind.FORM_OF_ASSIGNMENT : Kind.FORM_OF_PETITION;
      buttons.get(onCard).put(FormOffers.ASK + act.action(), Map.of());
      try {
        buttons.get(onForm).put(act.action(), filledIn(act.form(about)));
      } catch (Refused notNow) {
        buttons.get(onForm).putIfAbsent(act.action(), Map.of());
      }
    }
    buttons.get(Kind.ASSIGNMENT).put(FormOffers.MORE, Map.of());
  }

  private static About about(FormAct act, Stage stage, PetitionView petition) {
    return act.place() == Place.MATTER
        ? About.of(petition)
        : petition.lead().map(it -> About.of(petition, it)).orElseGet(() -> About.of(petition));
  }

  /** The cards that are drawn of it as it stands. */
  private Map<Kind, CardFace> faces(Stage stage, PetitionView petition) {
    var faces = new EnumMap<Kind, CardFace>(Kind.class);
    var lead = stage.find(book);
    lead.ifPresent(it -> faces.put(Kind.ASSIGNMENT, assignments.face(petition, it)));
    lead.flatMap(AssignmentView::report)
        .ifPresent(
            report -> {
              faces.put(
                  Kind.REVIEW,
                  report.passed().isPresent()
                      ? closing.followUp(petition, lead.get(), report)
                      : closing.review(lead.get(), report));
              faces.put(Kind.ENDORSEMENT, closing.endorsement(petition, lead.get()));
            });
    requests
        .withdrawalsOf(petition.id())
        .forEach(it -> faces.put(Kind.WITHDRAWAL, decisions.of(it, petition, OFFICE_HEAD)));
    requests
        .extensionsOf(petition.id())
        .forEach(it -> faces.put(Kind.EXTENSION, decisions.of(it, petition, OFFICE_HEAD)));
    return faces;
  }

  private Map<Kind, CardId> cards(Stage stage) {
    var cards = new EnumMap<Kind, CardId>(Kind.class);
    var petition = book.petition(stage.petition());
    stage
        .find(book)
        .ifPresent(
            it -> {
              cards.put(Kind.ASSIGNMENT, CardIds.assignment(it.id()));
              cards.put(Kind.FORM_OF_ASSIGNMENT, CardIds.form(About.of(petition, it), "asked"));
              it.report()
                  .ifPresent(
                      report -> {
                        cards.put(Kind.REVIEW, CardIds.review(report.id()));
                        cards.put(
                            Kind.ENDORSEMENT, CardIds.endorsement(petition.id(), report.id()));
                      });
            });
    cards.put(Kind.MATTER, CardIds.matter(petition.id(), "asked"));
    cards.put(Kind.FORM_OF_PETITION, CardIds.form(About.of(petition), "asked"));
    requests
        .withdrawalsOf(petition.id())
        .forEach(it -> cards.put(Kind.WITHDRAWAL, CardIds.withdrawal(it.id())));
    requests
        .extensionsOf(petition.id())
        .forEach(it -> cards.put(Kind.EXTENSION, CardIds.extension(it.id())));
    return cards;
  }

  private void tapAll(Begun begun, SoftAssertions softly, Set<String> said) {
    var cards = cards(begun.stage());
    if (OF_THE_UNIT.contains(begun.state())) {
      cards.remove(Kind.MATTER);
      cards.remove(Kind.FORM_OF_PETITION);
    }
    cards.forEach((kind, card) -> outbox.pin(card, FACE, Set.copyOf(kind.people)));
    cards.forEach(
        (kind, card) ->
            buttons
                .get(kind)
                .forEach(
                    (action, form) ->
                        kind.people.forEach(
                            who -> {
                              var what =
                                  "%s, %s, %s by %s".formatted(begun.state(), kind, action, who);
                              var reply = tapped(new Tapped(card, action, form, who), what);
                              said.add(reply.toast());
                              isExact(reply, what, softly);
                            })));
  }

  private record Tapped(CardId card, String action, Map<String, String> form, StaffId who) {}

  private Reply tapped(Tapped tapped, String what) {
    var nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    return nested.execute(
        status -> {
          status.setRollbackOnly();
          try {
            return taps.read(
                new Tap(
                    tapped.who(),
                    tapped.card(),
                    tapped.action(),
                    ++revision,
                    new TreeMap<>(tapped.form()),
                    clock.instant()));
          } catch (RuntimeException failed) {
            throw new AssertionError(what, failed);
          }
        });
  }

  /** A sentence of its own; a no says of what, and since when, by whom or by which rule. */
  private static void isExact(Reply reply, String what, SoftAssertions softly) {
    var toast = reply.toast();
    softly.assertThat(toast).as(what).isNotBlank();
    softly.assertThat(toast).as(what).doesNotContain("null").isNotEqualTo(dead());
    if (!reply.carriedOut() && !ABOUT_THE_FORM.contains(toast)) {
      softly.assertThat(toast).as(what).containsPattern("民声〔2026〕\\d+号|请|须|由.+(办理|作出|决定)|没有|不");
    }
  }

  private static String dead() {
    return Sentences.noLongerPossible();
  }

  private static Map<String, Map<String, String>> actions(CardFace face) {
    return actions(face, "");
  }

  /** What somebody sees who is shown this part of the card. */
  private static Map<String, Map<String, String>> actions(CardFace face, String part) {
    var found = new LinkedHashMap<String, Map<String, String>>();
    var json = JsonMapper.shared();
    if (!PARTS.contains(part)) {
      return found;
    }
    var buttons = face.values().getOrDefault("buttons" + part, "");
    for (var button : json.readTree(buttons.isEmpty() ? "[]" : buttons)) {
      found.put(button.path("event").path("params").path("actionId").asString(), Map.of());
    }
    var form = face.values().getOrDefault("form" + part, "");
    if (!form.isEmpty()) {
      var fields = new HashMap<String, String>();
      var action = new ArrayList<String>();
      for (var field : json.readTree(form).path("fields")) {
        if (field.path("name").asString().equals("sys_action")) {
          action.add(field.path("defaultValue").asString());
        } else if (!field.path("hidden").asBoolean()) {
          fields.put(field.path("name").asString(), value(field));
        }
      }
      found.put(action.get(0), fields);
    }
    return found;
  }

  private static String value(JsonNode field) {
    return value(
        field.path("name").asString(),
        field.path("type").asString(),
        field.path("options").path(0).path("value").asString());
  }

  private static Map<String, String> filledIn(Form form) {
    var fields = new HashMap<String, String>();
    form.fields()
        .forEach(
            it ->
                fields.put(
                    it.name(),
                    value(
                        it.name(),
                        it.kind().name(),
                        it.options().keySet().stream().findFirst().orElse(""))));
    return fields;
  }

  private static String value(String name, String type, String option) {
    return switch (type) {
      case "DATE" -> "2026-03-20";
      case "DATETIME" -> "2026-03-02 08:00";
      case "SELECT" -> option;
      default -> TEXTS.getOrDefault(name, "已核实");
    };
  }
}
