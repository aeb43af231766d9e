package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.accountability.Discipline;
import cn.minsheng.zhida.accountability.Disciplining;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Letter;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.Urgency;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.Typed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What was recorded of 问责 (rule 11): 看问责 7 gives reason and evidence to whoever may read them; what
 * was recorded wrongly is revoked on the card of the record, or by 撤销问责 7 理由.
 */
@Component
class DisciplineRecords implements TapHandler, CommandHandler {

  static final String REVOKE = "discipline.revoke";

  private static final int WORDS_BYTES = 6_000;

  private static final Pattern REVOKED =
      Pattern.compile(
          "(?U)\\s*撤\\s*销\\s*问\\s*责\\s*[:：]?\\s*(\\d{1,9})\\s*号?[\\s,，:：]*(?:理由[\\s:：]*)?(.*)",
          Pattern.DOTALL);
  private static final Pattern READ = Pattern.compile("查?看问责[:：]?(\\d{1,9})号?");
  private static final Pattern NUMBER = Pattern.compile("问责(\\d{1,9})号");

  private final Disciplining disciplining;
  private final Directory directory;
  private final DenialSentences denials;
  private final ReturnedFiles files;
  private final Outbox outbox;
  private final Replies replies;

  DisciplineRecords(
      Disciplining disciplining,
      Directory directory,
      DenialSentences denials,
      ReturnedFiles files,
      Outbox outbox,
      Replies replies) {
    this.disciplining = disciplining;
    this.directory = directory;
    this.denials = denials;
    this.files = files;
    this.outbox = outbox;
    this.replies = replies;
  }

  /** Before whoever recorded it; it says which one it is. */
  static CardFace recorded(String title, String sentence) {
    return PlainCard.of(title, new State(Sentences.CARRIED_OUT, State.Colour.GREEN), sentence)
        .withForm(
            new Form(
                REVOKE,
                AccountabilitySentences.REVOKE,
                List.of(Field.text("why", AccountabilitySentences.WHY_REVOKED, true))))
        .face(title);
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var revoked = REVOKED.matcher(typed.text());
    var read = READ.matcher(typed.plain());
    var by = new By(message.from(), message.happenedAt(), message.key().value());
    if (revoked.matches()) {
      var number = Long.parseLong(revoked.group(1));
      var reply = denials.or(() -> new Reply(revoked(number, revoked.group(2), by), true));
      replies.tell(message.from(), reply.toast());
      return true;
    }
    if (read.matches()) {
      var number = Long.parseLong(read.group(1));
      var reply = denials.or(() -> new Reply(sent(number, message.from()), true));
      if (!reply.carriedOut()) {
        replies.tell(message.from(), reply.toast());
      }
      return true;
    }
    return false;
  }

  @Override
  public Set<String> actions() {
    return Set.of(REVOKE);
  }

  @Override
  public Reply read(Tap tap) {
    var number = CardIds.discipline(tap.card()).flatMap(it -> number(tap.card()));
    if (number.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
    return denials.or(
        () -> {
          var sentence = revoked(number.get(), MatterForms.said(tap, "why"), by);
          var title =
              outbox.shown(tap.card()).map(it -> it.face().values().get("title")).orElse("");
          outbox.change(
              tap.card(),
              PlainCard.of(
                      title,
                      new State(AccountabilitySentences.REVOKED, State.Colour.GRAY),
                      Shortened.to(sentence, CardFace.MOST_BYTES_OF_A_VALUE))
                  .face(title));
          return new Reply(AccountabilitySentences.isRevoked(number.get()), true);
        });
  }

  /** As the card names it. */
  private Optional<Long> number(CardId card) {
    return outbox
        .shown(card)
        .map(it -> NUMBER.matcher(it.face().values().getOrDefault("body", "")))
        .filter(it -> it.find())
        .map(it -> Long.parseLong(it.group(1)));
  }

  /** Whom it was against hears that it counts no more. */
  private String revoked(long number, String why, By by) {
    var revoked = disciplining.revoke(number, why, by);
    var people = new LinkedHashSet<StaffId>(directory.headsOf(revoked.unit()));
    revoked.staff().ifPresent(people::add);
    var sentence =
        AccountabilitySentences.disciplineRevoked(
            number,
            revoked.degree(),
            whom(revoked),
            Shortened.to(Markdown.text(why.strip()), WORDS_BYTES));
    replies.tell(people, Sentences.BOT, sentence);
    return sentence;
  }

  /** Its words as a text, its file after it; both forgotten with it. */
  private String sent(long number, StaffId to) {
    var of = disciplining.find(number);
    var words = disciplining.words(of, to).orElse("");
    var safe = disciplining.safeOf(of);
    outbox.send(
        new Letter.Text(
            Set.of(to),
            Sentences.BOT,
            AccountabilitySentences.disciplineWords(
                number, of.degree(), whom(of), Shortened.to(Markdown.text(words), WORDS_BYTES))),
        Urgency.ORDINARY,
        safe);
    files.send(
        to,
        disciplining.evidence(of, to).stream().toList(),
        safe,
        AccountabilitySentences.evidenceOf(number));
    return "";
  }

  private String whom(Discipline of) {
    var unit = directory.unit(of.unit()).map(Unit::name).map(Markdown::text).orElse("");
    var person =
        of.staff().flatMap(directory::staff).map(StaffMember::name).map(Markdown::text).orElse("");
    return AccountabilitySentences.whom(unit, person);
  }
}
