package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Collecting;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 领取登记: who read or took the papers of a confidential petition at the office (rule 13). */
@Component
class CollectedPapers implements FormAct {

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
    return new Form(
        action(),
        words(),
        List.of(Field.choice("who", "领取或查阅人", people(about)), Field.time("when", "领取时间")));
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var who = MatterForms.said(filledIn, "who");
    var when = MatterForms.time(filledIn, "when");
    if (!people(about).containsKey(who) || when.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    collecting.record(about.petition().id(), new StaffId(who), when.get(), by);
    return new Reply(
        IntakeSentences.collected(
            about.petition().number().toString(), Markdown.text(lines.name(new StaffId(who)))),
        true);
  }

  private Map<String, String> people(About about) {
    var people = new LinkedHashMap<String, String>();
    Stream.concat(about.petition().lead().stream(), about.petition().supporting().stream())
        .flatMap(it -> concerned.people(it).stream())
        .forEach(it -> people.put(it.value(), lines.name(it)));
    return people;
  }
}
