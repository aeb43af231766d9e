package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.Likeness;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How an order looks before it is confirmed: field by field, as it was understood. */
@Component
class DraftCard {

  private static final int CONTENT_SHOWN_BYTES = 500;
  private static final int PROPOSAL_SHOWN_BYTES = 150;

  private final Directory directory;

  DraftCard(Directory directory) {
    this.directory = directory;
  }

  PlainCard of(OrderDraft draft, State state) {
    var lines = new ArrayList<String>();
    lines.add(line("主办单位", name(draft.unit())));
    if (!draft.supporting().isEmpty()) {
      lines.add(
          line(
              "协办单位",
              draft.supporting().stream().map(this::name).collect(Collectors.joining("、"))));
    }
    addPerson(lines, "第一责任人", draft.further().firstResponsible());
    addPerson(lines, "具体责任人", draft.further().specificallyResponsible());
    lines.add(line("办结时限", due(draft)));
    if (draft.further().withoutReport()) {
      lines.add(line("书面报告", "不需要"));
    }
    if (!draft.supporting().isEmpty()) {
      lines.add(line("协办时限", MatterSentences.due(draft.terms().supportDueDay())));
    }
    lines.add(line("受理渠道", draft.channel().word()));
    lines.add(line("类型", draft.kind().word() + "，" + draft.urgency().word()));
    var further = draft.further();
    if (further.secrecy() != Secrecy.ORDINARY) {
      lines.add(line("密级", further.secrecy().word()));
    }
    if (!further.maySee().isEmpty()) {
      lines.add(
          line("知密单位", further.maySee().stream().map(this::name).collect(Collectors.joining("、"))));
    }
    addIfSaid(lines, "所属领域", further.category());
    addIfSaid(lines, "来源编号", draft.sourceNumber());
    if (further.receivedAt() != null) {
      lines.add(
          line(
              "收到时间",
              Sentences.at(LocalDateTime.ofInstant(further.receivedAt(), OfficeTime.ZONE))));
    }
    addIfSaid(lines, further.others().isEmpty() ? "当事人" : "当事人（集体访）", petitioners(draft));
    addIfSaid(lines, "联系电话", further.others().isEmpty() ? draft.phone() : "");
    addIfSaid(lines, "住址", further.others().isEmpty() ? draft.address() : "");
    if (!further.leader().isEmpty()) {
      var leader = directory.staff(new StaffId(further.leader())).map(StaffMember::name);
      lines.add(line("批示领导", Markdown.text(leader.orElse(""))));
    }
    addIfSaid(lines, "拟办意见", Shortened.to(further.proposal(), PROPOSAL_SHOWN_BYTES));
    addIfSaid(lines, "地点", draft.place());
    lines.add(
        line(
            "内容",
            further.secrecy() == Secrecy.CONFIDENTIAL
                ? MatterSentences.readAtTheOffice()
                : Shortened.to(Markdown.text(draft.content()), CONTENT_SHOWN_BYTES)));
    return PlainCard.of(OrderSentences.PREVIEW, state, String.join("  \n", lines));
  }

  /** What it might be the same as, and what its petitioners brought before. */
  String likely(List<Likeness.Likely> found) {
    var lines = new ArrayList<String>();
    for (var one : found) {
      var petition = one.petition();
      var number = petition.number().toString();
      var why =
          one.why().stream().sorted().map(Likeness.Why::word).collect(Collectors.joining("、"));
      var unit = petition.lead().map(it -> name(it.unit().value())).orElse("");
      lines.add(
          one.mayBeTheSame()
              ? OrderSentences.isLikely(number, why, petition.status().word(), unit)
              : OrderSentences.isEarlier(number, why, petition.status().word(), unit));
    }
    if (found.stream().anyMatch(Likeness.Likely::mayBeTheSame)) {
      lines.add(OrderSentences.joinOrConfirm());
    }
    return String.join("  \n", lines);
  }

  /** The first alone without their number, which stands below; several each with theirs. */
  private static String petitioners(OrderDraft draft) {
    if (draft.further().others().isEmpty()) {
      return draft.petitioner();
    }
    var all = new ArrayList<String>();
    all.add(whole(new OrderDraft.Person(draft.petitioner(), draft.phone(), draft.address())));
    draft.further().others().forEach(it -> all.add(whole(it)));
    return String.join("、", all);
  }

  private static String whole(OrderDraft.Person person) {
    return Stream.of(person.name(), person.phone(), person.address())
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String due(OrderDraft draft) {
    var due = new StringBuilder(MatterSentences.due(draft.due()));
    if (draft.terms().byDefault()) {
      var term = WhySentences.term(Term.of(draft.terms().term()));
      due.append("，").append(TermSentences.byDefault(term));
    }
    if (!draft.terms().certain()) {
      due.append("；").append(TermSentences.mayMove());
    }
    return due.toString();
  }

  private String name(long unit) {
    return directory.unit(new UnitId(unit)).map(Unit::name).map(Markdown::text).orElse("");
  }

  private void addPerson(List<String> lines, String label, String id) {
    if (!id.isEmpty()) {
      addIfSaid(lines, label, directory.staff(new StaffId(id)).map(StaffMember::name).orElse(""));
    }
  }

  private static void addIfSaid(List<String> lines, String label, String said) {
    if (!said.isEmpty()) {
      lines.add(line(label, Markdown.text(said)));
    }
  }

  private static String line(String label, String text) {
    return "**%s**：%s".formatted(label, text);
  }
}
