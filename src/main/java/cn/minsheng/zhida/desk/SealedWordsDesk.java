package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Links;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.ThreeClarities;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Letter;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Urgency;
import cn.minsheng.zhida.reading.Meant.Deed;
import cn.minsheng.zhida.reading.Verb;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Gives what was written on forms back to those who may read it (rules 5 and 13), by 看协办意见 12,
 * 看三个清楚 12, 看当事人意见 12, 看报告 12, 看答复 12, 看承诺 12 and 看原因 12, as one text; the files that belong to it
 * come with it, and those of the petition by 看附件 12.
 */
@Component
class SealedWordsDesk implements DeedHandler {

  private static final Map<Verb, String> ASKED =
      new EnumMap<>(
          Map.of(
              Verb.SHOW_OPINIONS, PersonSentences.OPINIONS,
              Verb.SHOW_CLARITIES, PersonSentences.CLARITIES,
              Verb.SHOW_OPINION_OF_PETITIONER, PersonSentences.OF_THE_PETITIONER,
              Verb.SHOW_REPORT, PersonSentences.REPORT,
              Verb.SHOW_ANSWERS, PersonSentences.ANSWERS,
              Verb.SHOW_PROMISES, PersonSentences.PROMISES,
              Verb.SHOW_REASONS, PersonSentences.REASONS,
              Verb.SHOW_ATTACHMENTS, AttachmentSentences.ATTACHMENTS));

  /** Of all together; a text has room for some more. */
  private static final int MOST_BYTES = 9_000;

  /** DINGTALK.md §5.1 takes 15,000 bytes with what is around. */
  private static final int MOST_BYTES_OF_A_TEXT = 12_000;

  private final CaseBook book;
  private final Links links;
  private final Confidences confidences;
  private final MatterLines lines;
  private final WrittenWords written;
  private final ReturnedReports reports;
  private final AttachedFiles attached;
  private final Outbox outbox;
  private final NumberTyped numbers;

  SealedWordsDesk(
      CaseBook book,
      Links links,
      Confidences confidences,
      MatterLines lines,
      WrittenWords written,
      ReturnedReports reports,
      AttachedFiles attached,
      Outbox outbox,
      NumberTyped numbers) {
    this.book = book;
    this.links = links;
    this.confidences = confidences;
    this.lines = lines;
    this.written = written;
    this.reports = reports;
    this.attached = attached;
    this.outbox = outbox;
    this.numbers = numbers;
  }

  @Override
  public Set<Verb> verbs() {
    return ASKED.keySet();
  }

  @Override
  public void carryOut(Message message, Deed deed) {
    var what = Objects.requireNonNull(ASKED.get(deed.verb()));
    for (var number : deed.numbers()) {
      numbers.with(
          message,
          number,
          it -> tell(message.from(), book.petition(links.handledAs(it.id())), what));
    }
  }

  /** Whoever may not read the matter reads nothing of this either. */
  private void tell(StaffId who, PetitionView petition, String what) {
    confidences.matter(petition.id(), who);
    var said =
        switch (what) {
          case PersonSentences.OPINIONS -> opinions(petition, who);
          case PersonSentences.CLARITIES -> clarities(petition, who);
          case PersonSentences.REPORT -> written.report(petition, who);
          case PersonSentences.ANSWERS -> written.answers(petition, who);
          case PersonSentences.PROMISES -> written.promises(petition, who);
          case PersonSentences.REASONS -> written.reasons(petition, who);
          case AttachmentSentences.ATTACHMENTS -> attached.names(petition);
          default -> ofThePetitioner(petition, who);
        };
    var text = new ArrayList<String>();
    text.add("**%s**　%s".formatted(petition.number(), what));
    text.addAll(said.isEmpty() ? List.of(PersonSentences.nothingWritten(what)) : said);
    outbox.send(
        new Letter.Text(
            Set.of(who),
            Sentences.BOT,
            Shortened.to(String.join("\n\n", text), MOST_BYTES_OF_A_TEXT)),
        Urgency.ORDINARY,
        confidences.safeOf(petition.id()));
    switch (what) {
      case PersonSentences.REPORT -> reports.send(petition, who);
      case PersonSentences.OPINIONS -> reports.sendOpinions(petition, who);
      case PersonSentences.REASONS ->
          reports.sendEvidence(petition, written.evidence(petition, who), who);
      case AttachmentSentences.ATTACHMENTS -> attached.send(petition, who);
      default -> {}
    }
  }

  private List<String> opinions(PetitionView petition, StaffId who) {
    var most = MOST_BYTES / Math.max(1, petition.supporting().size());
    return petition.supporting().stream().flatMap(it -> opinion(it, who, most).stream()).toList();
  }

  private Optional<String> opinion(AssignmentView supporting, StaffId who, int most) {
    return confidences
        .opinion(supporting.id(), who)
        .map(it -> words(lines.unit(supporting), it, most));
  }

  private List<String> clarities(PetitionView petition, StaffId who) {
    return petition
        .lead()
        .flatMap(it -> confidences.clarities(it.id(), who))
        .map(SealedWordsDesk::lines)
        .orElse(List.of());
  }

  private static List<String> lines(ThreeClarities said) {
    var most = MOST_BYTES / 3;
    return List.of(
        words(PersonSentences.INTERESTS, said.interests(), most),
        words(PersonSentences.SPEAKER, said.speaker(), most),
        words(PersonSentences.WEAK_POINTS, said.weakPoints(), most));
  }

  private List<String> ofThePetitioner(PetitionView petition, StaffId who) {
    return confidences
        .opinionOfThePetitioner(petition.id(), who)
        .filter(it -> !it.isBlank())
        .map(it -> List.of(Shortened.to(Markdown.text(it), MOST_BYTES)))
        .orElse(List.of());
  }

  private static String words(String label, String said, int most) {
    return MatterLines.line(label, Shortened.to(Markdown.text(said), most));
  }
}
