package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.accountability.Discipline;
import cn.minsheng.zhida.accountability.DisciplineDegree;
import cn.minsheng.zhida.accountability.Disciplining;
import cn.minsheng.zhida.accountability.NewDiscipline;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.Evidence;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 问责 (rule 11): 提示 城市管理局 (or its head's name) gives the head of the office a form, 问责 lists what
 * was recorded. What becomes of a record is {@link DisciplineRecords}'s.
 */
@Component
class DisciplineDesk implements TapHandler, CommandHandler {

  private static final String RECORD = "discipline.record";
  private static final String UNIT = "unit";

  /** As many as fit into the bytes of a form. */
  private static final int MOST_PEOPLE = 6;

  private static final int WORDS_BYTES = 6_000;
  private static final int MOST_LINES = 60;

  private static final Pattern GIVE = Pattern.compile("(提示|约谈|通报批评|移送)[:：]?(.{1,50})");
  private static final Pattern LIST = Pattern.compile("问责[:：]?(.{1,50}?)??(20\\d{2})?年?");

  private final Disciplining disciplining;
  private final Directory directory;
  private final UnitsNamed units;
  private final DenialSentences denials;
  private final Papers papers;
  private final Outbox outbox;
  private final Replies replies;
  private final OfficeTime time;

  DisciplineDesk(
      Disciplining disciplining,
      Directory directory,
      UnitsNamed units,
      DenialSentences denials,
      Papers papers,
      Outbox outbox,
      Replies replies,
      OfficeTime time) {
    this.disciplining = disciplining;
    this.directory = directory;
    this.units = units;
    this.denials = denials;
    this.papers = papers;
    this.outbox = outbox;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var give = GIVE.matcher(typed.plain());
    if (give.matches()) {
      var degree = DisciplineDegree.called(give.group(1)).orElseThrow();
      tell(message, () -> given(degree, give.group(2), message));
      return true;
    }
    var list = LIST.matcher(typed.plain());
    if (list.matches()) {
      var year = list.group(2) == null ? time.today().getYear() : Integer.parseInt(list.group(2));
      tell(message, () -> listed(Optional.ofNullable(list.group(1)), year, message.from()));
      return true;
    }
    return false;
  }

  @Override
  public Set<String> actions() {
    return Set.of(RECORD);
  }

  @Override
  public Reply read(Tap tap) {
    var about = CardIds.discipline(tap.card());
    var whom = MatterForms.said(tap, "whom");
    if (about.isEmpty() || whom.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
    return denials.or(
        () -> {
          var what =
              new NewDiscipline(
                  about.get().degree(),
                  about.get().unit(),
                  whom.equals(UNIT) ? Optional.empty() : Optional.of(new StaffId(whom)),
                  MatterForms.said(tap, "why"),
                  new Evidence(
                      MatterForms.said(tap, "evidence"), papers.chosen(tap).map(Document::id)));
          var recorded = disciplining.record(what, by);
          papers.used(tap);
          notifyUnit(recorded);
          var sentence =
              AccountabilitySentences.disciplineRecorded(
                  recorded.number(), recorded.degree(), whom(recorded));
          var title = title(recorded.degree(), recorded.unit());
          outbox.change(tap.card(), DisciplineRecords.recorded(title, sentence));
          return new Reply(sentence, true);
        });
  }

  private String given(DisciplineDegree degree, String whom, Message message) {
    disciplining.mustMayRecord(message.from());
    var unit = headed(whom);
    return unit.isPresent()
        ? given(degree, unit.get(), message)
        : units.oneCalled(whom, it -> given(degree, it, message));
  }

  private String given(DisciplineDegree degree, Unit unit, Message message) {
    var title = title(degree, unit.id());
    outbox.pin(
        CardIds.discipline(degree, unit.id(), message.key().value()),
        PlainCard.of(
                title,
                new State(Sentences.TO_FILL_IN, State.Colour.ORANGE),
                AccountabilitySentences.disciplineExplained(degree))
            .withForm(papers.on(form(unit), message.from()))
            .face(title),
        Set.of(message.from()));
    return Sentences.formGiven();
  }

  private Form form(Unit unit) {
    var whom = new LinkedHashMap<String, String>();
    whom.put(UNIT, Shortened.to(unit.name(), 60));
    Stream.concat(directory.headsOf(unit.id()).stream(), directory.deputiesOf(unit.id()).stream())
        .distinct()
        .limit(MOST_PEOPLE)
        .forEach(it -> whom.put(it.value(), Shortened.to(plainName(it), 30)));
    return new Form(
        RECORD,
        AccountabilitySentences.RECORD,
        List.of(
            Field.choice("whom", "对象", whom),
            Field.longText("why", "理由", true),
            Field.text("evidence", "依据（编号、文号、减分单）", true)));
  }

  /** The unit whose head or deputy has this name, if only one person has and heads only one. */
  private Optional<Unit> headed(String name) {
    var named = directory.staffCalled(name);
    var units =
        named.stream()
            .flatMap(it -> directory.rolesOf(it.id()).stream())
            .filter(it -> it.role() != Role.LEADER)
            .map(Office::unit)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return named.size() == 1 && units.size() == 1 ? directory.unit(units.get(0)) : Optional.empty();
  }

  private void notifyUnit(Discipline recorded) {
    var people = new LinkedHashSet<>(directory.headsOf(recorded.unit()));
    recorded.staff().ifPresent(people::add);
    var words = disciplining.words(recorded, recorded.decided().by()).orElse("");
    replies.tell(
        people,
        Sentences.BOT,
        AccountabilitySentences.disciplineNotice(
            recorded.number(),
            recorded.degree(),
            whom(recorded),
            day(recorded),
            Shortened.to(Markdown.text(words), WORDS_BYTES)));
  }

  private String listed(Optional<String> unit, int year, StaffId who) {
    return unit.isEmpty()
        ? lines(disciplining.of(year, who), year)
        : units.oneCalled(unit.get(), it -> lines(disciplining.of(it.id(), year, who), year));
  }

  private String lines(List<Discipline> all, int year) {
    var lines = new ArrayList<String>();
    lines.add(AccountabilitySentences.disciplines(all.size(), year));
    all.stream()
        .limit(MOST_LINES)
        .map(
            it ->
                AccountabilitySentences.discipline(
                    it.number(),
                    it.degree(),
                    whom(it),
                    day(it),
                    it.revoked().map(DisciplineDesk::day)))
        .forEach(lines::add);
    if (all.size() > MOST_LINES) {
      lines.add(AccountabilitySentences.more(all.size() - MOST_LINES));
    }
    return String.join("\n", lines);
  }

  private String whom(Discipline of) {
    return AccountabilitySentences.whom(
        unitName(of.unit()), of.staff().map(this::plainName).map(Markdown::text).orElse(""));
  }

  private String title(DisciplineDegree degree, UnitId unit) {
    return AccountabilitySentences.disciplineTitle(degree, unitName(unit));
  }

  private String unitName(UnitId unit) {
    return directory.unit(unit).map(Unit::name).map(Markdown::text).orElse("");
  }

  private String plainName(StaffId who) {
    return directory.staff(who).map(StaffMember::name).orElse("");
  }

  private static LocalDate day(Discipline of) {
    return day(of.decided());
  }

  private static LocalDate day(Done done) {
    return LocalDate.ofInstant(done.at(), OfficeTime.ZONE);
  }

  private void tell(Message message, Supplier<String> says) {
    replies.tell(message.from(), denials.or(() -> new Reply(says.get(), true)).toast());
  }
}
