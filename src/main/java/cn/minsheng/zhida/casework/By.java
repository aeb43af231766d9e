package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who does an act, when, and by which message or card.
 *
 * @param at when it happened; when it was recorded the trail adds
 * @param source the inbox key of the message or tap; 1 to 200 characters
 */
public record By(StaffId staff, Instant at, String source) {

  private static final int LONGEST_SOURCE = 200;

  public By {
    at = at.truncatedTo(ChronoUnit.MICROS);
    if (source.isBlank() || source.length() > LONGEST_SOURCE) {
      throw new IllegalArgumentException("A source has 1 to 200 characters");
    }
  }
}
