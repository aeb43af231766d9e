package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.spi.Carrier;
import cn.minsheng.zhida.mailroom.spi.Outcome;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries mail by OpenAPI, and files by oapi before that. */
@Component
final class DingTalkCarrier implements Carrier {

  private static final Logger log = LoggerFactory.getLogger(DingTalkCarrier.class);

  /** DINGTALK.md §3.1: somebody in the personal values is not in the organisation. */
  private static final String NO_SUCH_PERSON = "param.userIdNotExist";

  private final DingTalkProperties properties;
  private final RobotCalls robot;
  private final CardCalls cards;

  DingTalkCarrier(DingTalkProperties properties, RobotCalls robot, CardCalls cards) {
    this.properties = properties;
    this.robot = robot;
    this.cards = cards;
  }

  @Override
  public Outcome text(Set<StaffId> to, String title, String markdown) {
    return outcome(() -> robot.send(inOrder(to), new RobotMessage.Markdown(title, markdown)));
  }

  @Override
  public Outcome file(Set<StaffId> to, String name, Supplier<InputStream> content) {
    return outcome(
        () -> {
          var ending = RobotMessage.File.endingOf(name);
          var mediaId = robot.upload(ending, content);
          return robot.send(inOrder(to), new RobotMessage.File(mediaId, name, ending));
        });
  }

  @Override
  public Outcome ding(Set<StaffId> to, String text) {
    return outcome(() -> robot.ding(inOrder(to), text));
  }

  @Override
  public Outcome create(CardId card, CardFace face, Set<StaffId> on) {
    var templateId = properties.card().templateId(face.template());
    if (templateId.isEmpty()) {
      log.error(
          "Card {} cannot be created: set {} to the cardTemplateId of the published template",
          card,
          DingTalkProperties.Card.keyFor(face.template()));
      return new Outcome.Rejected("no cardTemplateId");
    }
    var made = outcome(() -> cards.create(card, face, templateId.get(), inOrder(on)));
    return namesNobodyThere(made, face)
        ? outcome(() -> cards.create(card, forAll(card, face), templateId.get(), inOrder(on)))
        : made;
  }

  @Override
  public Outcome show(CardId card, CardFace face, Set<StaffId> on) {
    return outcome(() -> cards.show(card, inOrder(on)));
  }

  @Override
  public Outcome change(CardId card, CardFace changes) {
    if (changes.values().isEmpty() && changes.personal().isEmpty()) {
      return new Outcome.Carried("", Map.of());
    }
    var told = outcome(() -> cards.change(card, changes));
    return namesNobodyThere(told, changes) && !changes.values().isEmpty()
        ? outcome(() -> cards.change(card, forAll(card, changes)))
        : told;
  }

  /** One who left a moment ago must not keep the card from all others. */
  private static boolean namesNobodyThere(Outcome outcome, CardFace face) {
    return outcome instanceof Outcome.Rejected rejected
        && rejected.code().equals(NO_SUCH_PERSON)
        && !face.personal().isEmpty();
  }

  private static CardFace forAll(CardId card, CardFace face) {
    log.warn("Card {} names somebody who left; it is told without what is personal", card);
    return CardFace.forAll(face.template(), face.summary(), face.values());
  }

  private static List<StaffId> inOrder(Set<StaffId> people) {
    return people.stream().sorted(Comparator.comparing(StaffId::value)).toList();
  }

  private static Outcome outcome(Carrying carrying) {
    try {
      return carrying.carry();
    } catch (CallFailure e) {
      return e.outcome();
    }
  }

  private interface Carrying {
    Outcome.Carried carry() throws CallFailure;
  }
}
