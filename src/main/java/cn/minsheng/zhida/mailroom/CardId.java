package cn.minsheng.zhida.mailroom;

import java.util.regex.Pattern;

/**
 * Names one living card for ever; sent as outTrackId, so that creating it twice makes one card
 * (DINGTALK.md §0.15).
 */
public record CardId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.-]{1,80}");

  public CardId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of a card: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
