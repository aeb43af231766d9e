package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Closing;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.TermText;
import java.util.List;
import org.springframework.stereotype.Component;

/** 发回重办: what was not endorsed goes back to its unit with a new deadline (rule 8). */
@Component
class SendingBack implements FormAct {

  private final Closing closing;
  private final Terms terms;
  private final Concerned concerned;
  private final Replies replies;

  SendingBack(Closing closing, Terms terms, Concerned concerned, Replies replies) {
    this.closing = closing;
    this.terms = terms;
    this.concerned = concerned;
    this.replies = replies;
  }

  @Override
  public String action() {
    return "petition.sendback";
  }

  @Override
  public String words() {
    return "发回重办";
  }

  @Override
  public Act act() {
    return Act.SEND_BACK;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isFor(PetitionStatus standing) {
    return standing == PetitionStatus.OBJECTED;
  }

  @Override
  public boolean isPossible(About about) {
    return about.petition().status() == PetitionStatus.OBJECTED;
  }

  @Override
  public Form form(About about) {
    return new Form(action(), words(), List.of(Field.text("term", "新时限（如 3天、5个工作日、3月20日）", true)));
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var written = MatterForms.said(filledIn, "term");
    var given = TermText.read(written).flatMap(terms::given);
    if (given.isEmpty()) {
      return new Reply(OrderSentences.noSuchTerm(Shortened.to(Markdown.text(written), 120)), false);
    }
    closing.sendBack(about.petition().id(), given.get(), by);
    var sentence =
        MatterSentences.sentBack(
            about.petition().number().toString(), MatterSentences.due(given.get().due()));
    replies.tell(concerned.leadUnit(about.petition()), Sentences.BOT, sentence);
    return new Reply(sentence, true);
  }
}
