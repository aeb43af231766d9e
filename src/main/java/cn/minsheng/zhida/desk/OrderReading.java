package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.TermGiven;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.reading.FieldWords;
import cn.minsheng.zhida.reading.Moment;
import cn.minsheng.zhida.reading.OrderText;
import cn.minsheng.zhida.reading.OrderText.Label;
import cn.minsheng.zhida.reading.Petitioners;
import cn.minsheng.zhida.reading.TermText;
import cn.minsheng.zhida.reading.UnitNames;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Understands an order: looks its unit up, counts its term, and says what is missing or cannot be.
 * Nothing is guessed: what was not said and has no default that shows on the preview is asked for.
 */
@Component
class OrderReading {

  /** Either a draft, or every sentence on what stands in its way. */
  sealed interface Outcome {
    /**
     * @param notes what was understood otherwise than to the letter, to be looked at
     */
    record Understood(OrderDraft draft, List<String> notes) implements Outcome {
      public Understood {
        notes = List.copyOf(notes);
      }
    }

    /**
     * @param asked what can be filled in on a form; empty where something has to be sent anew
     */
    record NotYet(List<String> sentences, List<Asked> asked) implements Outcome {
      public NotYet {
        sentences = List.copyOf(sentences);
        asked = List.copyOf(asked);
      }
    }
  }

  /**
   * What is missing or not clear.
   *
   * @param choices what may be meant, as it would be typed; empty if it is to be typed
   */
  record Asked(Label label, List<String> choices) {
    Asked {
      choices = List.copyOf(choices);
    }
  }

  /** The most characters the ledger takes of each; a longer one is refused here, not at the tap. */
  private static final Map<Label, Integer> MOST =
      new EnumMap<>(
          Map.of(
              Label.SOURCE_NUMBER, 60,
              Label.PETITIONER, 200,
              Label.ADDRESS, 200,
              Label.PLACE, 500,
              Label.CATEGORY, 60,
              Label.PROPOSAL, 4_000,
              Label.CONTENT, 20_000));

  private static final List<Label> SECRET =
      List.of(
          Label.CONTENT, Label.PLACE, Label.PETITIONER, Label.PHONE, Label.ADDRESS, Label.PROPOSAL);

  /** What was not understood is quoted, but not a whole letter. */
  private static final int QUOTED_BYTES = 120;

  private final Directory directory;
  private final Terms terms;
  private final OrderTerms orderTerms;
  private final UnitsNamed unitsNamed;
  private final OfficeTime time;

  OrderReading(
      Directory directory,
      Terms terms,
      OrderTerms orderTerms,
      UnitsNamed unitsNamed,
      OfficeTime time) {
    this.directory = directory;
    this.unitsNamed = unitsNamed;
    this.terms = terms;
    this.orderTerms = orderTerms;
    this.time = time;
  }

  Outcome read(OrderText text) {
    return new OneOrder(text).read();
  }

  /** What is found out about one order on the way. */
  private final class OneOrder {

    private final OrderText text;
    private final List<String> wrong = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final UnitNames names = unitsNamed.names();
    private boolean mustBeSentAnew;

    OneOrder(OrderText text) {
      this.text = text;
    }

    Outcome read() {
      var unit = unit(Label.UNIT, text.said(Label.UNIT));
      var first = responsible(Label.FIRST_RESPONSIBLE, unit, directory::headsOf);
      var specifically = responsible(Label.SPECIFICALLY_RESPONSIBLE, unit, directory::deputiesOf);
      var report = report();
      var supporting = units(Label.SUPPORTING);
      var term = term(Label.TERM);
      var supportTerm = term(Label.SUPPORT_TERM);
      var channel = channel();
      var kind = kind();
      var urgency = urgency();
      var secrecy = secrecy();
      var maySee = units(Label.MAY_SEE);
      var received = received();
      var leader = leader();
      var people = people();
      checkContent(secrecy);
      checkMaySee(secrecy, supporting, maySee);
      checkLengths();
      if (!wrong.isEmpty() || unit.isEmpty() || channel.isEmpty()) {
        return new Outcome.NotYet(wrong, mustBeSentAnew ? List.of() : asked);
      }
      if (!text.notUsed().isEmpty()) {
        notes.add(OrderSentences.notUsed(quoted(String.join("、", text.notUsed()))));
      }
      var due = orderTerms.count(term, supportTerm, channel.get(), kind, urgency);
      return new Outcome.Understood(
          new OrderDraft(
              unit.get().id().value(),
              supporting.stream().map(it -> it.id().value()).toList(),
              due.lead().due().until(),
              due.lead().due().isByDay(),
              channel.get(),
              text.said(Label.SOURCE_NUMBER),
              kind,
              urgency,
              people.isEmpty() ? "" : people.get(0).name(),
              people.isEmpty() ? "" : people.get(0).phone(),
              people.isEmpty() ? "" : people.get(0).address(),
              text.said(Label.PLACE),
              text.said(Label.CONTENT),
              due.terms(),
              new OrderDraft.Further(
                  text.said(Label.CATEGORY),
                  secrecy,
                  maySee.stream().map(it -> it.id().value()).toList(),
                  received,
                  people.isEmpty() ? List.of() : people.subList(1, people.size()),
                  leader,
                  text.said(Label.PROPOSAL),
                  List.of(),
                  first,
                  specifically,
                  !report)),
          notes);
    }

    /** Among namesakes the unit decides; empty if nobody was named. */
    private String responsible(
        Label label, Optional<Unit> unit, Function<UnitId, List<StaffId>> ofUnit) {
      var said = text.said(label);
      if (said.isEmpty() || unit.isEmpty()) {
        return "";
      }
      var people = directory.staff(new LinkedHashSet<>(ofUnit.apply(unit.get().id())));
      var called = StaffNamed.among(people, said);
      if (called.isPresent()) {
        return called.get().id().value();
      }
      var choices = people.stream().map(StaffNamed::written).toList();
      ask(
          label,
          OrderSentences.notOfTheUnit(
              label.word(),
              quoted(said),
              Markdown.text(unit.get().name()),
              quoted(String.join("、", choices))),
          choices);
      return "";
    }

    /** A report is owed unless somebody said otherwise. */
    private boolean report() {
      var said = text.said(Label.REPORT);
      var needed = said.isEmpty() ? Optional.of(true) : FieldWords.report(said);
      if (needed.isEmpty()) {
        ask(Label.REPORT, OrderSentences.reportOrNot(quoted(said)), List.of("需要", "不需要"));
      }
      return needed.orElse(true);
    }

    private void ask(Label label, String sentence, List<String> choices) {
      wrong.add(sentence);
      asked.add(new Asked(label, choices));
    }

    private void refuse(String sentence) {
      wrong.add(sentence);
      mustBeSentAnew = true;
    }

    private Secrecy secrecy() {
      var said = text.said(Label.SECRECY);
      if (said.isEmpty()) {
        return Secrecy.ORDINARY;
      }
      return FieldWords.secrecy(said)
          .orElseGet(
              () -> {
                ask(
                    Label.SECRECY,
                    OrderSentences.noSuchSecrecy(quoted(said)),
                    words(Secrecy.values(), Secrecy::word));
                return Secrecy.ORDINARY;
              });
    }

    /** A day or a moment on the office's wall; null if nothing was said. */
    private @Nullable Instant received() {
      var said = text.said(Label.RECEIVED);
      if (said.isEmpty()) {
        return null;
      }
      var moment = Moment.read(said, time.today());
      if (moment.isEmpty()) {
        ask(Label.RECEIVED, OrderSentences.noSuchMoment(quoted(said)), List.of());
      } else if (moment.get().isAfter(time.now())) {
        ask(Label.RECEIVED, OrderSentences.receivedInTheFuture(quoted(said)), List.of());
      }
      return moment.orElse(null);
    }

    /** Empty if it goes before no leader. */
    private String leader() {
      var said = text.said(Label.LEADER);
      if (said.isEmpty()) {
        if (!text.said(Label.PROPOSAL).isEmpty()) {
          ask(Label.LEADER, OrderSentences.missing(Label.LEADER.word()), leaders());
        }
        return "";
      }
      var called =
          directory.holders(Role.LEADER).stream()
              .filter(it -> directory.staff(it).filter(who -> who.name().equals(said)).isPresent())
              .toList();
      if (called.size() != 1) {
        ask(Label.LEADER, OrderSentences.noSuchLeader(quoted(said)), leaders());
        return "";
      }
      return called.get(0).value();
    }

    /** 张三 138…、李四 139…: a number belongs to the name before it, that of 电话 to the first. */
    private List<OrderDraft.Person> people() {
      var people =
          Petitioners.read(
                  text.said(Label.PETITIONER), text.said(Label.PHONE), text.said(Label.ADDRESS))
              .stream()
              .map(it -> new OrderDraft.Person(it.name(), it.phone(), it.address()))
              .toList();
      for (var person : people) {
        if (!person.phone().isEmpty()) {
          checkPhone(person.phone());
        }
      }
      return people;
    }

    /** What the unit may see has to be one of the supporting units of a sensitive petition. */
    private void checkMaySee(Secrecy secrecy, List<Unit> supporting, List<Unit> maySee) {
      if (!maySee.isEmpty() && (secrecy != Secrecy.SENSITIVE || !supporting.containsAll(maySee))) {
        ask(Label.MAY_SEE, OrderSentences.onlySupportingUnitsMaySee(), List.of());
      }
    }

    private Optional<Unit> unit(Label label, String name) {
      if (name.isEmpty()) {
        ask(label, OrderSentences.missing(label.word()), List.of());
        return Optional.empty();
      }
      var named = unitsNamed.find(name, names);
      if (named.unit().isPresent()) {
        if (named.isLikely()) {
          notes.add(
              OrderSentences.takenFor(quoted(name), Markdown.text(named.unit().get().name())));
        }
        return named.unit();
      }
      var several = directory.unitsCalled(name).size();
      ask(
          label,
          several > 1
              ? OrderSentences.severalUnits(quoted(name), several)
              : OrderSentences.noSuchUnit(quoted(name)),
          label == Label.UNIT
              ? named.near().stream().map(Unit::name).distinct().toList()
              : List.of());
      return Optional.empty();
    }

    private List<String> leaders() {
      return directory.holders(Role.LEADER).stream()
          .flatMap(it -> directory.staff(it).stream())
          .map(StaffMember::name)
          .toList();
    }

    private static <E> List<String> words(E[] values, Function<E, String> word) {
      return Arrays.stream(values).map(word).toList();
    }

    private List<Unit> units(Label label) {
      var units = new ArrayList<Unit>();
      for (var name : OrderText.names(text.said(label))) {
        unit(label, name).ifPresent(units::add);
      }
      return units;
    }

    /** Empty if none was said: then that of 时限表 counts. */
    private Optional<Term> term(Label label) {
      var said = text.said(label);
      if (said.isEmpty()) {
        return Optional.empty();
      }
      var meaning = TermText.read(said);
      var given = meaning.flatMap(terms::given);
      if (meaning.isEmpty()) {
        ask(label, OrderSentences.noSuchTerm(quoted(said)), List.of());
      } else if (given.isEmpty()) {
        ask(label, OrderSentences.noSuchDay(quoted(said)), List.of());
      } else if (given.get().due().hasPassed(time.now())) {
        ask(label, OrderSentences.termHasPassed(quoted(said)), List.of());
      }
      return given.flatMap(TermGiven::term);
    }

    private Optional<Channel> channel() {
      var said = text.said(Label.CHANNEL);
      if (said.isEmpty()) {
        ask(Label.CHANNEL, OrderSentences.missingChannel(), words(Channel.values(), Channel::word));
        return Optional.empty();
      }
      var channel = FieldWords.channel(said);
      if (channel.isEmpty()) {
        ask(
            Label.CHANNEL,
            OrderSentences.noSuchChannel(quoted(said)),
            words(Channel.values(), Channel::word));
      }
      return channel;
    }

    /** 求助 unless said otherwise; the preview shows it. */
    private MatterKind kind() {
      var said = text.said(Label.KIND);
      if (said.isEmpty()) {
        return MatterKind.HELP;
      }
      return FieldWords.kind(said)
          .orElseGet(
              () -> {
                ask(
                    Label.KIND,
                    OrderSentences.noSuchKind(quoted(said)),
                    words(MatterKind.values(), MatterKind::word));
                return MatterKind.HELP;
              });
    }

    private UrgencyLevel urgency() {
      var said = text.said(Label.URGENCY);
      if (said.isEmpty()) {
        return UrgencyLevel.ORDINARY;
      }
      return FieldWords.urgency(said)
          .orElseGet(
              () -> {
                ask(
                    Label.URGENCY,
                    OrderSentences.noSuchUrgency(quoted(said)),
                    words(UrgencyLevel.values(), UrgencyLevel::word));
                return UrgencyLevel.ORDINARY;
              });
    }

    /** What is confidential never enters DingTalk: an order that says some of it is not taken. */
    private void checkContent(Secrecy secrecy) {
      if (secrecy == Secrecy.CONFIDENTIAL) {
        if (SECRET.stream().anyMatch(it -> !text.said(it).isEmpty())) {
          refuse(OrderSentences.confidentialWasSaid());
        }
      } else if (text.said(Label.CONTENT).isEmpty()) {
        ask(Label.CONTENT, OrderSentences.missing(Label.CONTENT.word()), List.of());
      }
    }

    private void checkLengths() {
      MOST.forEach(
          (label, most) -> {
            if (text.said(label).length() > most) {
              refuse(OrderSentences.tooLong(label.word(), most));
            }
          });
    }

    private void checkPhone(String said) {
      try {
        new PhoneNumber(said);
      } catch (IllegalArgumentException notANumber) {
        ask(Label.PHONE, OrderSentences.noPhoneNumber(), List.of());
      }
    }
  }

  private static String quoted(String said) {
    return Shortened.to(Markdown.text(said), QUOTED_BYTES);
  }
}
