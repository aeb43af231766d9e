package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Proposal;
import cn.minsheng.zhida.desk.FormAct.About;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The cards of 拟办: before the leader who is asked, and before the office once they have written.
 */
@Component
class ProposalCards {

  private static final int WORDS_BYTES = 240;

  private final CaseBook book;
  private final Confidences confidences;
  private final Directory directory;
  private final Concerned concerned;
  private final MatterLines lines;
  private final Outbox outbox;

  ProposalCards(
      CaseBook book,
      Confidences confidences,
      Directory directory,
      Concerned concerned,
      MatterLines lines,
      Outbox outbox) {
    this.book = book;
    this.confidences = confidences;
    this.directory = directory;
    this.concerned = concerned;
    this.lines = lines;
    this.outbox = outbox;
  }

  /**
   * Asks the leader, on a card that takes their 批示.
   *
   * @param by the key of the message or tap by which it was proposed
   */
  void show(PetitionId id, Proposal proposal, String by) {
    var petition = book.petition(id);
    var title = IntakeSentences.proposalTitle(petition.number().toString());
    outbox.pin(
        CardIds.form(About.of(petition), by),
        PlainCard.of(
                title,
                new State(IntakeSentences.TO_INSTRUCT, State.Colour.ORANGE),
                lines.matter(petition))
            .withStrip(words(proposal))
            .withForm(Instructing.form())
            .face(title),
        Set.of(proposal.leader()),
        Urgency.ORDINARY,
        confidences.safeOf(id));
  }

  /** Once the leader has written: the office gives the order as it was proposed, or another. */
  void written(PetitionView petition, Proposal proposal, String instruction, String by) {
    var title = IntakeSentences.instructedTitle(petition.number().toString());
    outbox.pin(
        CardIds.matter(petition.id(), by),
        PlainCard.of(
                title,
                new State(petition.status().word(), State.Colour.ORANGE),
                Shortened.to(Markdown.text(instruction), WORDS_BYTES) + "  \n" + words(proposal))
            .withStrip(IntakeSentences.howToAssign(petition.number().ordinal()))
            .withButtons(
                List.of(
                    new Button(
                        AssignedAsProposed.WORDS, Button.Colour.BLUE, AssignedAsProposed.ACTION)))
            .face(title),
        concerned.office(),
        Urgency.ORDINARY,
        confidences.safeOf(petition.id()));
  }

  private String words(Proposal proposal) {
    var said = new ArrayList<String>();
    said.add(MatterLines.line("拟交", names(lead(proposal)) + "，" + term(proposal.terms())));
    if (!proposal.maySee().isEmpty()) {
      said.add(MatterLines.line("知密单位", names(proposal.maySee())));
    }
    if (!proposal.supporting().isEmpty() && !proposal.terms().supporting().isEmpty()) {
      said.add(MatterLines.line("协办时限", WhySentences.term(Term.of(proposal.terms().supporting()))));
    }
    if (!proposal.words().isEmpty()) {
      said.add(
          MatterLines.line("拟办意见", Shortened.to(Markdown.text(proposal.words()), WORDS_BYTES)));
    }
    return String.join("  \n", said);
  }

  private static List<UnitId> lead(Proposal proposal) {
    return Stream.concat(Stream.of(proposal.lead()), proposal.supporting().stream()).toList();
  }

  private static String term(Proposal.Terms terms) {
    var term = WhySentences.term(Term.of(terms.lead()));
    return terms.byDefault() ? TermSentences.byDefault(term) : term;
  }

  private String names(List<UnitId> units) {
    return units.stream()
        .flatMap(it -> directory.unit(it).map(Unit::name).stream())
        .map(Markdown::text)
        .collect(Collectors.joining("、"));
  }
}
