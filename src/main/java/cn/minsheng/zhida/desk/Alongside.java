package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Clerks;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Instructions;
import cn.minsheng.zhida.casework.Joining;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.Links;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.directory.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What 查 tells besides the matter: its clerk, its channels, what belongs to it, 批示. */
@Component
class Alongside {

  private static final int WORDS_BYTES = 1_000;

  private final CaseBook book;
  private final Clerks clerks;
  private final Joining joining;
  private final Links links;
  private final Confidences confidences;
  private final Instructions instructions;
  private final AttachedFiles attached;
  private final MatterLines lines;

  Alongside(
      CaseBook book,
      Clerks clerks,
      Joining joining,
      Links links,
      Confidences confidences,
      Instructions instructions,
      AttachedFiles attached,
      MatterLines lines) {
    this.book = book;
    this.clerks = clerks;
    this.joining = joining;
    this.links = links;
    this.confidences = confidences;
    this.instructions = instructions;
    this.attached = attached;
    this.lines = lines;
  }

  List<String> of(PetitionView petition, StaffId reader) {
    var said = new ArrayList<String>();
    if (petition.sources().size() > 1) {
      said.add(channels(petition));
    }
    addNumbers(said, "并入本件", links.joinedTo(petition.id()));
    addNumbers(said, "分办", links.partsOf(petition.id()));
    links
        .splitFrom(petition.id())
        .map(it -> book.petition(it).number())
        .ifPresent(it -> addNumbers(said, "分自", List.of(it)));
    if (confidences.mayRead(petition.id(), reader)) {
      addWords(said, petition, reader);
      if (!petition.attachments().isEmpty()) {
        said.add(
            MatterLines.line(
                AttachmentSentences.ATTACHMENTS,
                Shortened.to(AttachmentSentences.listed(attached.names(petition)), WORDS_BYTES)));
      }
    }
    said.add(MatterLines.line("经办人", Markdown.text(lines.name(clerks.inCharge(petition.id())))));
    return said;
  }

  private String channels(PetitionView petition) {
    return MatterLines.line(
        "各渠道答复",
        joining.answersOwed(petition.id()).stream()
            .map(
                it ->
                    (it.source().channel().word() + " " + Markdown.text(it.source().number()))
                            .strip()
                        + it.due().map(due -> "，" + MatterSentences.due(due)).orElse(""))
            .collect(Collectors.joining("；")));
  }

  private void addWords(List<String> said, PetitionView petition, StaffId reader) {
    confidences
        .matter(petition.id(), reader)
        .further()
        .forEach(
            it ->
                said.add(
                    MatterLines.line(
                        it.channel().word(),
                        Shortened.to(Markdown.text(it.content()), WORDS_BYTES))));
    instructions
        .of(petition.id(), reader)
        .forEach(
            it ->
                said.add(
                    MatterLines.line(
                        Markdown.text(lines.name(it.written().by())) + "批示",
                        Shortened.to(Markdown.text(it.words()), WORDS_BYTES))));
  }

  private static void addNumbers(List<String> said, String label, List<LedgerNumber> numbers) {
    if (!numbers.isEmpty()) {
      said.add(
          MatterLines.line(
              label,
              numbers.stream().map(LedgerNumber::toString).collect(Collectors.joining("、"))));
    }
  }
}
