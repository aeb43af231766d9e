package cn.minsheng.zhida.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The page of GB/T 9704-2012 in Word's units: lengths in twentieths of a point. 22 lines of 28
 * characters of size 3 (16 pt) stand on 156 mm by 225 mm.
 */
final class Layout {

  static final int PAGE_WIDTH = 11_906;
  static final int PAGE_HEIGHT = 16_838;

  /** 天头 37 mm. */
  static final int TOP = mm(37);

  /** 订口 28 mm. */
  static final int LEFT = mm(28);

  static final int RIGHT = mm(26);
  static final int BOTTOM = mm(35);

  /** The page's number hangs 7 mm below the text. */
  static final int FOOTER = mm(22);

  static final int WIDTH = PAGE_WIDTH - LEFT - RIGHT;
  static final int HEIGHT = PAGE_HEIGHT - TOP - BOTTOM;

  static final int LINES = 22;
  static final int CHARACTERS = 28;

  /** From line to line; cut off, so that 22 fit. */
  static final int LINE = HEIGHT / LINES;

  /** 3号: the size of the text, in points. */
  static final int SIZE = 16;

  /** What a character of the grid has beside its size, in 4,096ths of a point; negative. */
  static final int CHARACTER_SPACE = (int) Math.floor((WIDTH / 20.0 / CHARACTERS - SIZE) * 4_096);

  /** The same as an exact distance, in twentieths of a point, cut off so that 28 fit. */
  static final int SPACING = (int) Math.floor((double) WIDTH / CHARACTERS - SIZE * 20);

  private Layout() {}

  static int mm(double millimetres) {
    return BigDecimal.valueOf(millimetres * 1_440 / 25.4)
        .setScale(0, RoundingMode.HALF_UP)
        .intValue();
  }

  /** Twentieths of a point. */
  static int points(double points) {
    return (int) Math.round(points * 20);
  }
}
