package cn.minsheng.zhida.district;

import cn.minsheng.zhida.directory.StaffId;
import java.time.LocalDate;

/**
 * One thing one person is told at a tick.
 *
 * @param kind by PRODUCT.md, as the engine spells it
 * @param stage how far it has gone, as the engine spells it
 * @param subject what waits: the id of the order, request or promise; otherwise the number of the
 *     petition
 * @param about the day it is about
 */
record Word(StaffId who, String kind, String stage, String subject, LocalDate about)
    implements Comparable<Word> {

  @Override
  public int compareTo(Word other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return "%s %s %s %s of %s".formatted(who.value(), kind, stage, about, subject);
  }
}
