package cn.minsheng.zhida.casework;

import java.time.Instant;

/**
 * One way a petition came in. A petition has one; the same matter from a second channel adds
 * another.
 *
 * @param number the number it has there, such as that of a 12345 order; empty if it has none
 * @param receivedAt when the office received it
 */
public record Source(Channel channel, String number, Instant receivedAt) {

  static final int LONGEST_NUMBER = 60;

  public Source {
    number = number.strip();
    if (number.length() > LONGEST_NUMBER) {
      throw new IllegalArgumentException("A source number has at most 60 characters");
    }
  }
}
