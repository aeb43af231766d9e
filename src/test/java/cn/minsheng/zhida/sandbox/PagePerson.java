package cn.minsheng.zhida.sandbox;

import java.util.List;

/**
 * Somebody on the page's list.
 *
 * @param userId must be in the twin's organisation
 * @param unit heading the person stands under, such as 党政办 or 城市管理局
 * @param roles what the person is to the bot, in words for the screen; may be empty
 */
public record PagePerson(
    String userId, String name, String title, String unit, List<String> roles) {

  public PagePerson {
    if (userId.isBlank() || name.isBlank() || unit.isBlank()) {
      throw new IllegalArgumentException("A person on the page needs id, name and unit");
    }
    roles = List.copyOf(roles);
  }
}
