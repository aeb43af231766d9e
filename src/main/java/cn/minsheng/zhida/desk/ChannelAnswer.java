package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.Answer;
import cn.minsheng.zhida.casework.AnswerView;
import cn.minsheng.zhida.casework.Answers;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 记答复: what a channel was answered, when and how (rule 6). */
@Component
class ChannelAnswer implements FormAct {

  private final Answers answers;

  ChannelAnswer(Answers answers) {
    this.answers = answers;
  }

  @Override
  public String action() {
    return "answer.record";
  }

  @Override
  public String words() {
    return "记答复";
  }

  @Override
  public List<String> otherWords() {
    return List.of("答复");
  }

  @Override
  public Act act() {
    return Act.RECORD_ANSWER;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    return !owed(about).isEmpty();
  }

  @Override
  public Form form(About about) {
    var channels = new LinkedHashMap<String, String>();
    owed(about).forEach(it -> channels.put(Integer.toString(it.place()), it.channel().word()));
    return new Form(
        action(),
        words(),
        List.of(
            Field.choice("place", "渠道", channels),
            Field.choice("way", "方式", Choices.of(Answer.Way.values(), Answer.Way::word)),
            Choices.optional("rating", "建议提案类别", Choices.of(Answer.Rating.values(), Enum::name)),
            Field.time("at", "答复时间"),
            Field.text("by", "答复人", false),
            Field.longText("words", "答复内容或文号", true)));
  }

  @Override
  public String explanation(About about) {
    return owed(about).stream()
        .map(
            it ->
                AftercareSentences.owed(
                    it.channel().word(), MatterSentences.due(it.due()), it.wasOverdueAtOnce()))
        .collect(Collectors.joining("  \n"));
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var way = MatterForms.choice(filledIn, "way", Answer.Way.values());
    var at = MatterForms.time(filledIn, "at");
    var place = Choices.number(filledIn, "place");
    if (way.isEmpty() || at.isEmpty() || place.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    Optional<Answer.Rating> rating = MatterForms.choice(filledIn, "rating", Answer.Rating.values());
    var answer =
        new Answer(
            way.get(),
            rating,
            at.get(),
            MatterForms.said(filledIn, "words"),
            MatterForms.said(filledIn, "by"));
    answers.record(about.petition().id(), place.get(), answer, by);
    var left = owed(about).size();
    return new Reply(AftercareSentences.answered(about.petition().number().toString(), left), true);
  }

  private List<AnswerView> owed(About about) {
    return switch (about.petition().status()) {
      case TO_FOLLOW_UP, TO_ENDORSE, OBJECTED, CLOSED ->
          answers.of(about.petition().id()).stream().filter(it -> it.given().isEmpty()).toList();
      case TO_ASSIGN, IN_HAND, ENDED, JOINED -> List.of();
    };
  }
}
