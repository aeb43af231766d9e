package cn.minsheng.zhida.sandbox;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All cards and the templates they are made from. Calls nobody while it holds its lock. */
final class Cards {

  private record Template(
      boolean published,
      @Nullable Set<String> privateVariables,
      @Nullable TemplateOfCards drawing) {}

  private final Map<String, Card> cards = new LinkedHashMap<>();
  private final Map<String, Template> templates = new HashMap<>();

  synchronized void template(String id, boolean published, @Nullable Set<String> privateVariables) {
    templates.put(id, new Template(published, privateVariables, null));
  }

  synchronized void template(String id, TemplateOfCards drawing) {
    templates.put(id, new Template(true, drawing.privateVariables(), drawing));
  }

  /** How its cards are drawn; null if nobody said. */
  synchronized @Nullable TemplateOfCards drawing(String templateId) {
    Template template = templates.get(templateId);
    return template == null ? null : template.drawing();
  }

  /** The flagged variables of the usable template, null if all may be private; or the refusal. */
  synchronized @Nullable Set<String> privateVariables(String templateId) {
    Template template = templates.get(templateId);
    if (template == null) {
      throw Refusal.of("param.templateNotExist", "no template " + templateId);
    }
    if (!template.published()) {
      throw Refusal.of("param.templateUnpublished", "unpublished: " + templateId);
    }
    return template.privateVariables();
  }

  synchronized void add(Card card) {
    if (cards.putIfAbsent(card.outTrackId(), card) != null) {
      throw Refusal.of("param.cardAlreadyExist", "there is a card " + card.outTrackId());
    }
  }

  synchronized Card existing(String outTrackId) {
    Card card = cards.get(outTrackId);
    if (card == null) {
      throw Refusal.of("param.cardNotExist", "no card " + outTrackId);
    }
    return card;
  }

  synchronized Optional<CardView> view(String outTrackId, String userId) {
    return Optional.ofNullable(cards.get(outTrackId)).map(it -> it.seenBy(userId));
  }

  synchronized void change(
      String outTrackId,
      Map<String, String> newPublic,
      Map<String, Map<String, String>> newPrivate,
      Card.UpdateMode mode) {
    existing(outTrackId).change(newPublic, newPrivate, mode);
  }
}
