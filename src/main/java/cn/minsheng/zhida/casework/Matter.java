package cn.minsheng.zhida.casework;

import java.util.List;

/**
 * What a petition is about and whose it is. Personal data: sealed at rest in the petition's own
 * safe.
 *
 * @param petitioners several for a joint petition, none for an anonymous one
 * @param content in the citizen's or the source's words
 * @param place where it is, may be empty
 */
public record Matter(List<Petitioner> petitioners, String content, String place) {

  private static final int LONGEST_CONTENT = 20_000;
  private static final int LONGEST_PLACE = 500;

  public Matter {
    petitioners = List.copyOf(petitioners);
    content = content.strip();
    place = place.strip();
    if (content.length() > LONGEST_CONTENT || place.length() > LONGEST_PLACE) {
      throw new IllegalArgumentException(
          "Content has at most 20,000 characters, the place at most 500");
    }
  }

  /** Says nothing of the matter. */
  @Override
  public String toString() {
    return "Matter[…]";
  }
}
