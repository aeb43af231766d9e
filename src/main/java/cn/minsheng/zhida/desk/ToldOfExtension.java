package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Extending;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.Telling;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 确认告知: the unit says that the petitioner knows of the second deadline (rule 7). */
@Component
class ToldOfExtension implements FormAct {

  private final Extending extending;
  private final Requests requests;

  ToldOfExtension(Extending extending, Requests requests) {
    this.extending = extending;
    this.requests = requests;
  }

  @Override
  public String action() {
    return "extension.told";
  }

  @Override
  public String words() {
    return RequestSentences.CONFIRM_TOLD;
  }

  @Override
  public List<String> otherWords() {
    return List.of("已告知", "延期已告知");
  }

  @Override
  public Act act() {
    return Act.CONFIRM_TOLD;
  }

  @Override
  public Place place() {
    return Place.ASSIGNMENT;
  }

  @Override
  public boolean isPossible(About about) {
    return about.assignment().filter(it -> it.status().isUnanswered()).isPresent()
        && newest(about).filter(it -> it.told().isEmpty()).isPresent();
  }

  @Override
  public Form form(About about) {
    var ways = new LinkedHashMap<String, String>();
    for (var way : Telling.Way.values()) {
      ways.put(way.name(), way.word());
    }
    return new Form(
        action(), words(), List.of(Field.choice("way", "告知方式", ways), Field.time("told", "告知时间")));
  }

  @Override
  public String explanation(About about) {
    return newest(about)
        .flatMap(Extension::decision)
        .flatMap(Extension.Decision::second)
        .map(it -> RequestSentences.whatToConfirm(MatterSentences.due(it)))
        .orElse("");
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var extension = newest(about);
    var way = MatterForms.choice(filledIn, "way", Telling.Way.values());
    var told = MatterForms.time(filledIn, "told");
    if (extension.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    if (way.isEmpty() || told.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    extending.confirmTold(extension.get().id(), way.get(), told.get(), by);
    return new Reply(RequestSentences.toldConfirmed(about.petition().number().toString()), true);
  }

  /** The one that was granted last. */
  private Optional<Extension> newest(About about) {
    return about.assignmentOrLead().stream()
        .flatMap(it -> requests.extensionsOf(it.id()).stream())
        .filter(Extension::isGranted)
        .reduce((earlier, later) -> later);
  }
}
