package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.accountability.Deduction;
import cn.minsheng.zhida.accountability.ObjectionTime;
import cn.minsheng.zhida.calendar.Explanation;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.Step;
import cn.minsheng.zhida.casework.AnswerView;
import cn.minsheng.zhida.casework.Answers;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.DatesOfAssignments;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Holds;
import cn.minsheng.zhida.casework.Joining;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.PromiseView;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every date that a petition has now, a line for each: what it is and why it is that day. */
@Component
class WhyLines {

  private final DatesOfAssignments dates;
  private final Joining joining;
  private final Answers answers;
  private final Promises promises;
  private final Holds holds;
  private final ObjectionTime objections;
  private final Directory directory;
  private final MatterLines lines;
  private final OfficeTime time;

  WhyLines(
      DatesOfAssignments dates,
      Joining joining,
      Answers answers,
      Promises promises,
      Holds holds,
      ObjectionTime objections,
      Directory directory,
      MatterLines lines,
      OfficeTime time) {
    this.dates = dates;
    this.joining = joining;
    this.answers = answers;
    this.promises = promises;
    this.holds = holds;
    this.objections = objections;
    this.directory = directory;
    this.lines = lines;
    this.time = time;
  }

  String of(PetitionView petition) {
    var number = petition.number().toString();
    var all = new ArrayList<String>();
    petition.lead().ifPresent(it -> all.add(TermSentences.why(dates.of(it), number)));
    petition.supporting().forEach(it -> all.add(support(it)));
    answers.of(petition.id()).stream()
        .filter(it -> it.given().isEmpty())
        .forEach(it -> all.add(answer(petition, it)));
    promises.of(petition.id()).stream()
        .filter(it -> it.settled().isEmpty())
        .forEach(it -> all.add(promise(it)));
    holds
        .heldUntil(petition.id(), time.now())
        .ifPresent(it -> all.add(TermSentences.whyOf("挂账至", it, TermSentences.heldUntil())));
    petition.lookBackDue().ifPresent(it -> all.add(lookBack(petition, it)));
    return all.isEmpty() ? TermSentences.notAssigned(number) : String.join("\n", all);
  }

  String ofObjection(Deduction deduction) {
    return TermSentences.whyOf(
        "减分异议", deduction.objectUntil(), WhySentences.of(objections.why(deduction)));
  }

  private String support(AssignmentView of) {
    var unit = directory.unit(of.unit()).map(Unit::name).map(Markdown::text).orElse("");
    return TermSentences.whyOfSupport(dates.of(of), unit);
  }

  private String answer(PetitionView petition, AnswerView owed) {
    var isItsOwn =
        joining.answersOwed(petition.id()).stream()
            .skip(owed.place() - 1L)
            .findFirst()
            .flatMap(it -> it.due())
            .isPresent();
    var isTheLeads = petition.lead().filter(it -> it.due().equals(owed.due())).isPresent();
    return TermSentences.whyOf(
        "答复" + owed.channel().word(),
        owed.due(),
        isItsOwn
            ? TermSentences.byTheChannel()
            : isTheLeads ? TermSentences.withTheDeadline() : TermSentences.afterTheReport());
  }

  private String promise(PromiseView made) {
    return TermSentences.whyOf(
        "承诺兑现",
        Due.endOf(made.due()),
        TermSentences.promisedBy(
            Markdown.text(lines.name(made.made().by())),
            LocalDateTime.ofInstant(made.made().at(), OfficeTime.ZONE)));
  }

  private static String lookBack(PetitionView petition, LocalDate due) {
    var closed = LocalDate.ofInstant(petition.since().at(), OfficeTime.ZONE);
    var days = (int) ChronoUnit.DAYS.between(closed, due);
    var counted =
        new Explanation(List.of(new Step.CountedFromDayAfter(closed), new Step.NthDay(days, due)));
    return TermSentences.whyOf("回头看", Due.endOf(due), "销号后" + WhySentences.of(counted));
  }
}
