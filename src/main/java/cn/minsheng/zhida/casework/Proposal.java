package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.util.List;

/**
 * 拟办: the order the office would give, for a leader to write on.
 *
 * @param term its code, counted only when the order is given
 * @param words the office's proposal; may be empty
 */
public record Proposal(
    UnitId lead, List<UnitId> supporting, String term, String words, StaffId leader) {

  private static final int LONGEST_TERM = 40;
  private static final int LONGEST_WORDS = 4_000;

  public Proposal {
    supporting = List.copyOf(supporting);
    words = words.strip();
    if (term.length() > LONGEST_TERM || words.length() > LONGEST_WORDS) {
      throw new IllegalArgumentException("A term has at most 40 characters, the words 4,000");
    }
  }

  /** Says nothing of the words. */
  @Override
  public String toString() {
    return "Proposal[" + lead + ", " + leader + "]";
  }
}
