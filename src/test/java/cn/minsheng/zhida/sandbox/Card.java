package cn.minsheng.zhida.sandbox;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A card as the platform keeps it: public values, private ones per person. */
final class Card {

  /** How a change meets what is there; the platform's default replaces everything. */
  record UpdateMode(boolean publicByKey, boolean privateByKey) {}

  private final String outTrackId;
  private final String templateId;
  private final boolean callsBack;
  private final int userIdType;
  private final boolean forwardable;
  private final @Nullable Set<String> privateVariables;
  private final @Nullable TemplateOfCards drawing;
  private Map<String, String> publicValues;
  private final Map<String, Map<String, String>> privateValues = new HashMap<>();
  private int updates;

  Card(
      String outTrackId,
      String templateId,
      boolean callsBack,
      int userIdType,
      boolean forwardable,
      @Nullable Set<String> privateVariables,
      @Nullable TemplateOfCards drawing,
      Map<String, String> publicValues,
      Map<String, Map<String, String>> privateValues) {
    this.outTrackId = outTrackId;
    this.templateId = templateId;
    this.callsBack = callsBack;
    this.userIdType = userIdType;
    this.forwardable = forwardable;
    this.privateVariables = privateVariables;
    this.drawing = drawing;
    this.publicValues = new LinkedHashMap<>(publicValues);
    this.privateValues.putAll(privateValues);
  }

  String outTrackId() {
    return outTrackId;
  }

  boolean callsBack() {
    return callsBack;
  }

  int userIdType() {
    return userIdType;
  }

  CardView seenBy(String userId) {
    Map<String, String> seen = new LinkedHashMap<>(publicValues);
    privateValues
        .getOrDefault(userId, Map.of())
        .forEach(
            (variable, value) -> {
              if (privateVariables == null || privateVariables.contains(variable)) {
                seen.put(variable, value);
              }
            });
    Map<String, String> drawn = drawing == null ? seen : drawing.drawn(seen);
    return new CardView(outTrackId, templateId, drawn, updates, forwardable);
  }

  /** Empty maps change nothing; all or nothing. */
  void change(
      Map<String, String> newPublic, Map<String, Map<String, String>> newPrivate, UpdateMode mode) {
    Map<String, String> nextPublic =
        newPublic.isEmpty() ? publicValues : merged(publicValues, newPublic, mode.publicByKey());
    Map<String, Map<String, String>> nextPrivate = new HashMap<>();
    newPrivate.forEach(
        (user, values) ->
            nextPrivate.put(
                user,
                merged(privateValues.getOrDefault(user, Map.of()), values, mode.privateByKey())));
    CardRules.total(nextPublic);
    publicValues = nextPublic;
    privateValues.putAll(nextPrivate);
    updates++;
  }

  private static Map<String, String> merged(
      Map<String, String> old, Map<String, String> change, boolean byKey) {
    Map<String, String> merged = byKey ? new LinkedHashMap<>(old) : new LinkedHashMap<>();
    merged.putAll(change);
    return merged;
  }
}
