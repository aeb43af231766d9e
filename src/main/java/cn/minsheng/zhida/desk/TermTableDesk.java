package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.DefaultTerms;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.TermScope;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.reading.FieldWords;
import cn.minsheng.zhida.reading.Meaning;
import cn.minsheng.zhida.reading.OrderText;
import cn.minsheng.zhida.reading.TermText;
import cn.minsheng.zhida.reading.Typed;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 时限表: shows the default terms, and changes a line for an ADMIN. */
@Component
class TermTableDesk implements CommandHandler {

  private static final Pattern COMMAND = Pattern.compile("(?U)^\\s*时\\s*限\\s*表[\\s,，:：]*(.*)$");
  private static final Set<String> RESTORE = Set.of("恢复", "取消", "删除", "恢复原值");

  private final DefaultTerms terms;
  private final Directory directory;
  private final Outbox outbox;
  private final Refusals refusals;
  private final Replies replies;

  TermTableDesk(
      DefaultTerms terms, Directory directory, Outbox outbox, Refusals refusals, Replies replies) {
    this.terms = terms;
    this.directory = directory;
    this.outbox = outbox;
    this.refusals = refusals;
    this.replies = replies;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var command = COMMAND.matcher(typed.text().strip());
    if (!command.matches()) {
      return false;
    }
    if (command.group(1).isBlank()) {
      show(message);
    } else {
      replies.tell(message.from(), changed(message, command.group(1)));
    }
    return true;
  }

  private void show(Message message) {
    var who = message.from();
    if (!maySee(who)) {
      replies.tell(who, TermSentences.onlyTheOfficeAndAdmins());
      return;
    }
    var rows = terms.lines().stream().map(TermSentences::row).toList();
    var isAdmin = directory.holders(Role.ADMIN).contains(who);
    var card =
        PlainCard.of(
                TermSentences.TABLE,
                new State("共 %d 行".formatted(rows.size()), State.Colour.BLUE),
                TermSentences.howToChange(isAdmin))
            .withTable(new Table(TermSentences.COLUMNS, rows));
    var key = message.key().value().getBytes(StandardCharsets.UTF_8);
    outbox.pin(
        new CardId("terms-" + UUID.nameUUIDFromBytes(key)),
        card.face(TermSentences.TABLE),
        Set.of(who));
  }

  private boolean maySee(StaffId who) {
    return directory.rolesOf(who).stream()
        .map(it -> it.role())
        .anyMatch(Set.of(Role.ADMIN, Role.OFFICE, Role.OFFICE_HEAD)::contains);
  }

  private String changed(Message message, String text) {
    var line = new Line();
    for (var word : OrderText.names(text)) {
      if (!line.take(word)) {
        return TermSentences.notUnderstood(Shortened.to(Markdown.text(word), 60));
      }
    }
    if (line.channel.isEmpty() && line.urgency == UrgencyLevel.ORDINARY) {
      return TermSentences.channelNeeded();
    }
    if (line.channel.isEmpty() && line.kind.isPresent()) {
      return TermSentences.channelNeeded();
    }
    if (line.term.isEmpty() && !line.restore) {
      return TermSentences.termNeeded();
    }
    var by = new By(message.from(), message.happenedAt(), message.key().value());
    try {
      return carryOut(line, by);
    } catch (Refused refused) {
      return refusals.sentence(refused);
    }
  }

  private String carryOut(Line line, By by) {
    var scope = new TermScope(line.channel, line.kind, line.urgency);
    if (line.restore) {
      terms.forget(scope, by);
      return TermSentences.restored(scope);
    }
    terms.set(scope, line.term.orElseThrow(), line.supporting, by);
    return terms.lines().stream()
        .filter(it -> it.scope().equals(scope))
        .findFirst()
        .map(TermSentences::changed)
        .orElseThrow();
  }

  /** What the words say, word by word; 协办 says that the next term is the supporting units'. */
  private static final class Line {

    private Optional<Channel> channel = Optional.empty();
    private Optional<MatterKind> kind = Optional.empty();
    private UrgencyLevel urgency = UrgencyLevel.ORDINARY;
    private Optional<Term> term = Optional.empty();
    private Optional<Term> supporting = Optional.empty();
    private boolean supportIsNext;
    private boolean restore;

    boolean take(String word) {
      if (word.equals("协办")) {
        supportIsNext = true;
        return true;
      }
      if (RESTORE.contains(word)) {
        restore = true;
        return true;
      }
      return takeScope(word) || takeTerm(word.startsWith("协办") ? word.substring(2) : word, word);
    }

    private boolean takeScope(String word) {
      var saidChannel = FieldWords.channel(word);
      var saidKind = FieldWords.kind(word);
      var saidUrgency = FieldWords.urgency(word);
      channel = saidChannel.or(() -> channel);
      kind = saidKind.or(() -> kind);
      urgency = saidUrgency.orElse(urgency);
      return saidChannel.isPresent() || saidKind.isPresent() || saidUrgency.isPresent();
    }

    private boolean takeTerm(String text, String word) {
      var said = TermText.read(text).flatMap(Line::term);
      if (supportIsNext || !text.equals(word)) {
        supporting = said;
        supportIsNext = false;
      } else {
        term = said;
      }
      return said.isPresent();
    }

    private static Optional<Term> term(Meaning meaning) {
      return meaning instanceof Meaning.Span span ? Optional.of(span.term()) : Optional.empty();
    }
  }
}
