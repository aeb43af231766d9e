package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.desk.OrderText.Label;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private final Directory directory;
  private final Terms terms;
  private final OfficeTime time;

  OrderReading(Directory directory, Terms terms, OfficeTime time) {
    this.directory = directory;
    this.terms = terms;
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
      var supporting = supporting();
      var due = due();
      var channel = channel();
      var kind = kind();
      var urgency = urgency();
      checkContent();
      checkPhone();
      if (!wrong.isEmpty() || unit.isEmpty() || due.isEmpty() || channel.isEmpty()) {
        return new Outcome.NotYet(wrong);
      }
      return new Outcome.Understood(
          new OrderDraft(
              unit.get().id().value(),
              supporting.stream().map(it -> it.id().value()).toList(),
              due.get().until(),
              due.get().isByDay(),
              channel.get(),
              text.said(Label.SOURCE_NUMBER),
              kind,
              urgency,
              text.said(Label.PETITIONER),
              text.said(Label.PHONE),
              text.said(Label.PLACE),
              text.said(Label.CONTENT)));
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
              ? OrderSentences.noSuchUnit(Markdown.text(name))
              : OrderSentences.severalUnits(Markdown.text(name), called.size()));
      return Optional.empty();
    }

    private List<Unit> supporting() {
      var units = new ArrayList<Unit>();
      for (var name : OrderText.names(text.said(Label.SUPPORTING))) {
        unit(Label.SUPPORTING, name).ifPresent(units::add);
      }
      return units;
    }

    private Optional<Deadline> due() {
      var said = text.said(Label.TERM);
      if (said.isEmpty()) {
        wrong.add(OrderSentences.missing(Label.TERM.word()));
        return Optional.empty();
      }
      var deadline = TermText.read(said).flatMap(terms::deadline);
      if (deadline.isEmpty()) {
        wrong.add(OrderSentences.noSuchTerm(Markdown.text(said)));
      } else if (deadline.get().hasPassed(time.now())) {
        wrong.add(OrderSentences.termHasPassed(Markdown.text(said)));
        return Optional.empty();
      }
      return deadline;
    }

    private Optional<Channel> channel() {
      var said = text.said(Label.CHANNEL);
      if (said.isEmpty()) {
        wrong.add(OrderSentences.missingChannel());
        return Optional.empty();
      }
      var channel = OrderText.channel(said);
      if (channel.isEmpty()) {
        wrong.add(OrderSentences.noSuchChannel(Markdown.text(said)));
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
                wrong.add(OrderSentences.noSuchKind(Markdown.text(said)));
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
                wrong.add(OrderSentences.noSuchUrgency(Markdown.text(said)));
                return UrgencyLevel.ORDINARY;
              });
    }

    private void checkContent() {
      if (text.said(Label.CONTENT).isEmpty()) {
        wrong.add(OrderSentences.missing(Label.CONTENT.word()));
      } else if (text.said(Label.CONTENT).length() > 20_000) {
        wrong.add(OrderSentences.contentTooLong());
      }
    }

    private void checkPhone() {
      var said = text.said(Label.PHONE);
      if (!said.isEmpty()) {
        try {
          new PhoneNumber(said);
        } catch (IllegalArgumentException notANumber) {
          wrong.add(OrderSentences.noPhoneNumber());
        }
      }
    }
  }
}
