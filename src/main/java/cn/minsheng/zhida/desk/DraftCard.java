package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How an order looks before it is confirmed: field by field, as it was understood. */
@Component
class DraftCard {

  private static final int CONTENT_SHOWN_BYTES = 500;

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
    lines.add(line("办结时限", due(draft)));
    if (!draft.supporting().isEmpty()) {
      lines.add(line("协办时限", MatterSentences.due(draft.terms().supportDueDay())));
    }
    lines.add(line("受理渠道", draft.channel().word()));
    lines.add(line("类型", draft.kind().word() + "，" + draft.urgency().word()));
    addIfSaid(lines, "来源编号", draft.sourceNumber());
    addIfSaid(lines, "当事人", draft.petitioner());
    addIfSaid(lines, "联系电话", draft.phone());
    addIfSaid(lines, "地点", draft.place());
    lines.add(line("内容", Shortened.to(Markdown.text(draft.content()), CONTENT_SHOWN_BYTES)));
    return PlainCard.of(OrderSentences.PREVIEW, state, String.join("  \n", lines));
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

  private static void addIfSaid(List<String> lines, String label, String said) {
    if (!said.isEmpty()) {
      lines.add(line(label, Markdown.text(said)));
    }
  }

  private static String line(String label, String text) {
    return "**%s**：%s".formatted(label, text);
  }
}
