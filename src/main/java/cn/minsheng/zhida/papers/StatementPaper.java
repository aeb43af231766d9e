package cn.minsheng.zhida.papers;

import cn.minsheng.zhida.accountability.Points;
import cn.minsheng.zhida.accountability.Statement;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.papers.Grid.Shown;
import java.util.List;
import org.springframework.stereotype.Component;

/** 减分单 of a unit and a year as an official document (rule 10). */
@Component
public class StatementPaper {

  private final Named named;
  private final PapersSettings settings;
  private final OfficeTime time;

  StatementPaper(Named named, PapersSettings settings, OfficeTime time) {
    this.named = named;
    this.settings = settings;
    this.time = time;
  }

  public PaperFile of(Statement statement) {
    var unit = named.unit(statement.unit());
    var docx = new Docx(time.now());
    docx.heading("%s\n%d年度民声诉求办理减分单".formatted(unit, statement.year())).blank(1);
    if (statement.lines().isEmpty()) {
      docx.text("%d年度没有减分。".formatted(statement.year()));
    } else {
      docx.text(
          "%d年度合计减%s分%s。按要求完成办理工作的不加分。"
              .formatted(
                  statement.year(),
                  statement.lost(),
                  statement.open() == 0 ? "" : "，另有%d项待决定，未计入".formatted(statement.open())));
      docx.table(table(statement));
    }
    docx.signed(settings.officeName(), time.today());
    return new PaperFile("减分单 %s %d年.docx".formatted(unit, statement.year()), docx.bytes());
  }

  private static Grid table(Statement statement) {
    return Grid.numbered(
        4,
        statement.lines(),
        List.of(
            Shown.mark("日期", 7, it -> Words.day(it.day())),
            Shown.mark("事项编号", 13, it -> it.deduction().number().toString()),
            Shown.text("减分情形", 11, it -> it.deduction().item().word()),
            Shown.mark("办结时限", 9, it -> it.deduction().measuredBy().map(Words::due).orElse("")),
            Shown.mark("结果", 8, StatementPaper::result),
            Shown.mark("分值", 6, StatementPaper::points)));
  }

  private static String result(Statement.Line line) {
    return switch (line.kind()) {
      case OPEN -> line.deduction().status().word();
      case CONFIRMED -> "已确认";
      case WAIVED -> "不予减分";
      case REVERSAL -> "冲回";
    };
  }

  private static String points(Statement.Line line) {
    return switch (line.kind()) {
      case OPEN -> line.deduction().points().map(Points::toString).orElse("待定") + "（拟）";
      case CONFIRMED -> "-" + line.points();
      case WAIVED -> "0";
      case REVERSAL -> "+" + line.points();
    };
  }
}
