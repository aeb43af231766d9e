package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Acting;
import cn.minsheng.zhida.directory.ActingHeads;
import cn.minsheng.zhida.directory.ActingOutcome;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.TermText;
import cn.minsheng.zhida.reading.Typed;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 代理 张三 12月1日至12月5日, or the form that 代理 gives; 结束代理 ends it early. */
@Component
class ActingDesk implements CommandHandler, TapHandler {

  private static final String NAME = "acting.name";
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?U)^\\s*代\\s*理[\\s,，:：]+(\\S+?)[\\s,，]+从?(\\S+?)(?:\\s*(?:至|到|—+|~|～|－)\\s*(\\S+))?\\s*$");
  private static final Pattern WITH_ID = Pattern.compile("(.+)[(（](.+)[)）]");

  private final ActingHeads heads;
  private final Directory directory;
  private final Terms terms;
  private final Outbox outbox;
  private final Trail trail;
  private final Replies replies;

  ActingDesk(
      ActingHeads heads,
      Directory directory,
      Terms terms,
      Outbox outbox,
      Trail trail,
      Replies replies) {
    this.heads = heads;
    this.directory = directory;
    this.terms = terms;
    this.outbox = outbox;
    this.trail = trail;
    this.replies = replies;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var who = message.from();
    switch (typed.plain()) {
      case "代理", "设定代理" -> giveForm(message);
      case "结束代理", "取消代理" -> replies.tell(who, end(message));
      default -> {
        return readCommand(message, typed);
      }
    }
    return true;
  }

  @Override
  public Set<String> actions() {
    return Set.of(NAME);
  }

  @Override
  public Reply read(Tap tap) {
    var asked =
        new Asked(
            MatterForms.said(tap, "who"),
            MatterForms.said(tap, "first"),
            MatterForms.said(tap, "last"));
    var reply = name(tap.by(), asked, tap.happenedAt(), tap.key().value());
    if (reply.carriedOut()) {
      outbox.change(
          tap.card(),
          PlainCard.of(
                  ActingSentences.TITLE,
                  new State(Sentences.done(), State.Colour.GREEN),
                  reply.toast())
              .face(ActingSentences.TITLE));
    }
    return reply;
  }

  private boolean readCommand(Message message, Typed typed) {
    var command = COMMAND.matcher(typed.text());
    if (!command.matches()) {
      var isMeant = typed.plain().startsWith("代理") && typed.plain().length() < 40;
      if (isMeant) {
        replies.tell(message.from(), ActingSentences.howTo());
      }
      return isMeant;
    }
    var last = Optional.ofNullable(command.group(3)).orElse(command.group(2));
    var asked = new Asked(command.group(1), command.group(2), last);
    var reply = name(message.from(), asked, message.happenedAt(), message.key().value());
    replies.tell(message.from(), reply.toast());
    return true;
  }

  private void giveForm(Message message) {
    var current =
        heads
            .nextFor(message.from())
            .map(it -> ActingSentences.current(nameOf(it.acting()), it.firstDay(), it.lastDay()))
            .orElse("");
    var form =
        new Form(
            NAME,
            ActingSentences.SUBMIT,
            List.of(
                Field.text("who", "代理人姓名", true),
                Field.day("first", "起日"),
                Field.day("last", "止日")));
    var key = message.key().value().getBytes(StandardCharsets.UTF_8);
    outbox.pin(
        new CardId("acting-" + UUID.nameUUIDFromBytes(key)),
        PlainCard.of(
                ActingSentences.TITLE,
                new State(Sentences.TO_FILL_IN, State.Colour.ORANGE),
                ActingSentences.explanation(current))
            .withForm(form)
            .face(ActingSentences.TITLE),
        Set.of(message.from()));
  }

  /** As it was written. */
  private record Asked(String who, String first, String last) {}

  private Reply name(StaffId principal, Asked asked, Instant at, String source) {
    var called = called(asked.who());
    if (called.size() != 1) {
      var name = Shortened.to(Markdown.text(asked.who()), 60);
      return no(
          called.isEmpty()
              ? ActingSentences.noSuchPerson(name)
              : ActingSentences.several(name, called.size()));
    }
    var first = day(asked.first());
    var last = day(asked.last());
    if (first.isEmpty() || last.isEmpty()) {
      var wrong = first.isEmpty() ? asked.first() : asked.last();
      return no(ActingSentences.noSuchDay(Shortened.to(Markdown.text(wrong), 60)));
    }
    var outcome = heads.name(principal, called.get(0).id(), first.get(), last.get());
    if (outcome instanceof ActingOutcome.Done done) {
      var acting = done.acting();
      record("ACTING_NAMED", acting, at, source);
      replies.tell(
          acting.acting(),
          ActingSentences.youAct(nameOf(acting.principal()), acting.firstDay(), acting.lastDay()));
      return new Reply(
          ActingSentences.named(nameOf(acting.acting()), acting.firstDay(), acting.lastDay()),
          true);
    }
    return no(refusal((ActingOutcome.Refused) outcome));
  }

  private String end(Message message) {
    var outcome = heads.end(message.from());
    if (outcome instanceof ActingOutcome.Done done) {
      var acting = done.acting();
      record("ACTING_ENDED", acting, message.happenedAt(), message.key().value());
      replies.tell(acting.acting(), ActingSentences.youNoLongerAct(nameOf(acting.principal())));
      return ActingSentences.ended(nameOf(acting.acting()));
    }
    return refusal((ActingOutcome.Refused) outcome);
  }

  private void record(String act, Acting acting, Instant at, String source) {
    trail.record(
        TrailEntry.of(
            act,
            acting.principal(),
            "staff:" + acting.principal(),
            at,
            source,
            Map.of(
                "acting", acting.acting().toString(),
                "firstDay", acting.firstDay().toString(),
                "lastDay", acting.lastDay().toString())));
  }

  private String refusal(ActingOutcome.Refused refused) {
    var other =
        refused
            .other()
            .map(
                it ->
                    "%s代%s，%s"
                        .formatted(
                            nameOf(it.acting()),
                            nameOf(it.principal()),
                            ActingSentences.days(it.firstDay(), it.lastDay())))
            .orElse("");
    return ActingSentences.refused(refused.why(), other);
  }

  private List<StaffMember> called(String who) {
    var withId = WITH_ID.matcher(who.strip());
    return withId.matches()
        ? directory.staffCalled(withId.group(1)).stream()
            .filter(it -> it.id().value().equals(withId.group(2)))
            .toList()
        : directory.staffCalled(who.strip());
  }

  private Optional<LocalDate> day(String text) {
    return TermText.read(text)
        .flatMap(terms::term)
        .filter(Term.OnDay.class::isInstance)
        .map(it -> ((Term.OnDay) it).day());
  }

  private String nameOf(StaffId staff) {
    return directory.staff(staff).map(StaffMember::name).map(Markdown::text).orElse("");
  }

  private static Reply no(String sentence) {
    return new Reply(sentence, false);
  }
}
