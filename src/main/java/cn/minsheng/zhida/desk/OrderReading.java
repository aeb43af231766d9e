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
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.reading.Moment;
import cn.minsheng.zhida.reading.OrderText;
import cn.minsheng.zhida.reading.OrderText.Label;
import cn.minsheng.zhida.reading.Petitioners;
import cn.minsheng.zhida.reading.TermText;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    record Understood(OrderDraft draft) implements Outcome {}

    record NotYet(List<String> sentences) implements Outcome {
      public NotYet {
        sentences = List.copyOf(sentences);
      }
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
  private final OfficeTime time;

  OrderReading(Directory directory, Terms terms, OrderTerms orderTerms, OfficeTime time) {
    this.directory = directory;
    this.terms = terms;
    this.orderTerms = orderTerms;
    this.time = time;
  }

  Outcome read(String text) {
    return new OneOrder(OrderText.of(text)).read();
  }

  /** What is found out about one order on the way. */
  private final class OneOrder {

    private final OrderText text;
    private final List<String> wrong = new ArrayList<>();

    OneOrder(OrderText text) {
      this.text = text;
    }

    Outcome read() {
      var unit = unit(Label.UNIT, text.said(Label.UNIT));
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
        return new Outcome.NotYet(wrong);
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
                  List.of())));
    }

    private Secrecy secrecy() {
      var said = text.said(Label.SECRECY);
      if (said.isEmpty()) {
        return Secrecy.ORDINARY;
      }
      return OrderText.secrecy(said)
          .orElseGet(
              () -> {
                wrong.add(OrderSentences.noSuchSecrecy(quoted(said)));
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
        wrong.add(OrderSentences.noSuchMoment(quoted(said)));
      } else if (moment.get().isAfter(time.now())) {
        wrong.add(OrderSentences.receivedInTheFuture(quoted(said)));
      }
      return moment.orElse(null);
    }

    /** Empty if it goes before no leader. */
    private String leader() {
      var said = text.said(Label.LEADER);
      if (said.isEmpty()) {
        if (!text.said(Label.PROPOSAL).isEmpty()) {
          wrong.add(OrderSentences.missing(Label.LEADER.word()));
        }
        return "";
      }
      var called =
          directory.holders(Role.LEADER).stream()
              .filter(it -> directory.staff(it).filter(who -> who.name().equals(said)).isPresent())
              .toList();
      if (called.size() != 1) {
        wrong.add(OrderSentences.noSuchLeader(quoted(said)));
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
        wrong.add(OrderSentences.onlySupportingUnitsMaySee());
      }
    }

    private Optional<Unit> unit(Label label, String name) {
      if (name.isEmpty()) {
        wrong.add(OrderSentences.missing(label.word()));
        return Optional.empty();
      }
      var called = directory.unitsCalled(name);
      if (called.size() == 1) {
        return Optional.of(called.get(0));
      }
      wrong.add(
          called.isEmpty()
              ? OrderSentences.noSuchUnit(quoted(name))
              : OrderSentences.severalUnits(quoted(name), called.size()));
      return Optional.empty();
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
        wrong.add(OrderSentences.noSuchTerm(quoted(said)));
      } else if (given.isEmpty()) {
        wrong.add(OrderSentences.noSuchDay(quoted(said)));
      } else if (given.get().due().hasPassed(time.now())) {
        wrong.add(OrderSentences.termHasPassed(quoted(said)));
      }
      return given.flatMap(TermGiven::term);
    }

    private Optional<Channel> channel() {
      var said = text.said(Label.CHANNEL);
      if (said.isEmpty()) {
        wrong.add(OrderSentences.missingChannel());
        return Optional.empty();
      }
      var channel = OrderText.channel(said);
      if (channel.isEmpty()) {
        wrong.add(OrderSentences.noSuchChannel(quoted(said)));
      }
      return channel;
    }

    /** 求助 unless said otherwise; the preview shows it. */
    private MatterKind kind() {
      var said = text.said(Label.KIND);
      if (said.isEmpty()) {
        return MatterKind.HELP;
      }
      return OrderText.kind(said)
          .orElseGet(
              () -> {
                wrong.add(OrderSentences.noSuchKind(quoted(said)));
                return MatterKind.HELP;
              });
    }

    private UrgencyLevel urgency() {
      var said = text.said(Label.URGENCY);
      if (said.isEmpty()) {
        return UrgencyLevel.ORDINARY;
      }
      return OrderText.urgency(said)
          .orElseGet(
              () -> {
                wrong.add(OrderSentences.noSuchUrgency(quoted(said)));
                return UrgencyLevel.ORDINARY;
              });
    }

    /** What is confidential never enters DingTalk: an order that says some of it is not taken. */
    private void checkContent(Secrecy secrecy) {
      if (secrecy == Secrecy.CONFIDENTIAL) {
        if (SECRET.stream().anyMatch(it -> !text.said(it).isEmpty())) {
          wrong.add(OrderSentences.confidentialWasSaid());
        }
      } else if (text.said(Label.CONTENT).isEmpty()) {
        wrong.add(OrderSentences.missing(Label.CONTENT.word()));
      }
    }

    private void checkLengths() {
      MOST.forEach(
          (label, most) -> {
            if (text.said(label).length() > most) {
              wrong.add(OrderSentences.tooLong(label.word(), most));
            }
          });
    }

    private void checkPhone(String said) {
      try {
        new PhoneNumber(said);
      } catch (IllegalArgumentException notANumber) {
        wrong.add(OrderSentences.noPhoneNumber());
      }
    }
  }

  private static String quoted(String said) {
    return Shortened.to(Markdown.text(said), QUOTED_BYTES);
  }
}
