package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.desk.AskedBack.Choice;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Meant.Deed;
import cn.minsheng.zhida.reading.Verb;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks what an act is about, or which of two acts a word means: one tap carries it on. */
@Component
class AskedNumber {

  /** Their numbers are no petition's. */
  private static final Set<Verb> OF_OTHER_THINGS =
      Set.of(Verb.RESEND, Verb.DEDUCTION, Verb.OBJECT_TO_DEDUCTION, Verb.REVERSE_DEDUCTION);

  private final Candidates candidates;
  private final AskedBack asked;
  private final Replies replies;

  AskedNumber(Candidates candidates, AskedBack asked, Replies replies) {
    this.candidates = candidates;
    this.asked = asked;
    this.replies = replies;
  }

  /** 签收, 挂账 等法院判决: without a number. */
  void which(Message message, Deed deed) {
    var word = deed.verb().word();
    if (deed.verb() == Verb.RETURN) {
      whichReturn(message, deed);
      return;
    }
    var found =
        OF_OTHER_THINGS.contains(deed.verb())
            ? List.<Choice>of()
            : candidates.of(deed.verb(), message.from()).stream()
                .map(
                    it ->
                        new Choice(candidates.called(it, message.from()), word + " " + it.number()))
                .toList();
    var isAsked =
        !found.isEmpty()
            && asked.ask(
                message,
                Sentences.whichOne(word),
                Sentences.chooseOrType(word, found.size(), AskedBack.MOST),
                found,
                deed.rest());
    if (!isAsked) {
      replies.tell(message.from(), Sentences.whichNumber(word));
    }
  }

  /** 退回 12 of somebody who may mean both. */
  void whichReturn(Message message, Deed deed) {
    var numbers = String.join(" ", deed.numbers());
    var choices =
        List.of(
            choice(Verb.RETURN_REPORT, Sentences.returnOfTheReport(), numbers),
            choice(Verb.ASK_WITHDRAWAL, Sentences.returnOfTheOrder(), numbers));
    if (!asked.ask(
        message, Sentences.whichReturn(), Sentences.returnMeansTwo(), choices, deed.rest())) {
      replies.tell(message.from(), Sentences.returnOfWhat(numbers));
    }
  }

  private static Choice choice(Verb verb, String word, String numbers) {
    return new Choice(word, (verb.word() + " " + numbers).strip());
  }
}
