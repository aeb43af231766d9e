package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Collecting;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 领取登记: who read or took the papers of a confidential petition at the office (rule 13). */
@Component
class CollectedPapers implements FormAct {

  /** As many as fit into a card's value with long names; the others are named. */
  private static final int MOST_OFFERED = 6;

  private static final String WHO = "领取或查阅人";

  private final Collecting collecting;
  private final Concerned concerned;
  private final MatterLines lines;

  CollectedPapers(Collecting collecting, Concerned concerned, MatterLines lines) {
    this.collecting = collecting;
    this.concerned = concerned;
    this.lines = lines;
  }

  @Override
  public String action() {
    return "papers.collect";
  }

  @Override
  public String words() {
    return "领取登记";
  }

  @Override
  public Act act() {
    return Act.RECORD_COLLECTION;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    return about.petition().secrecy() == Secrecy.CONFIDENTIAL
        && about.petition().lead().isPresent();
  }

  @Override
  public Form form(About about) {
    var people = people(about);
    var when = Field.time("when", "领取时间");
    var fields =
        people.rows().size() <= MOST_OFFERED
            ? List.of(Field.choice("who", WHO, people.options()), when)
            : List.of(
                Choices.optional("who", WHO, people.first(MOST_OFFERED).options()),
                Field.text("name", IntakeSentences.restByName(), false),
                when);
    return new Form(action(), words(), fields);
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var who = who(about, filledIn);
    var when = MatterForms.time(filledIn, "when");
    if (who.isEmpty() || when.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    collecting.record(about.petition().id(), who.get(), when.get(), by);
    return new Reply(
        IntakeSentences.collected(
            about.petition().number().toString(), Markdown.text(lines.name(who.get()))),
        true);
  }

  /** One of the list, or whoever of these people has that name alone; never two answers at once. */
  private Optional<StaffId> who(About about, Tap filledIn) {
    var chosen = MatterForms.said(filledIn, "who");
    var name = MatterForms.said(filledIn, "name");
    if (name.isEmpty() || !chosen.isEmpty()) {
      return name.isEmpty() ? people(about).chosen(chosen) : Optional.empty();
    }
    var called =
        people(about).rows().stream()
            .filter(it -> name.equals(lines.name(it)) || name.equals(it.value()))
            .toList();
    return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
  }

  private Listed<StaffId> people(About about) {
    var people = new LinkedHashSet<StaffId>();
    Stream.concat(about.petition().lead().stream(), about.petition().supporting().stream())
        .flatMap(it -> concerned.people(it).stream())
        .forEach(people::add);
    return new Listed<>(List.copyOf(people), StaffId::value, lines::name);
  }
}
