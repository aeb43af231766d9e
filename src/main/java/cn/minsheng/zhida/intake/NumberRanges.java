package cn.minsheng.zhida.intake;

import cn.minsheng.zhida.casework.LedgerNumber;
import java.util.ArrayList;
import java.util.List;

/** Numbers in a row said shortly: 民声〔2026〕7号、9—11号. */
public final class NumberRanges {

  private NumberRanges() {}

  /**
   * @param numbers the lowest first
   */
  public static String of(List<LedgerNumber> numbers) {
    var ranges = new ArrayList<String>();
    var at = 0;
    var year = 0;
    while (at < numbers.size()) {
      var first = numbers.get(at);
      var last = first;
      while (at + 1 < numbers.size() && follows(last, numbers.get(at + 1))) {
        last = numbers.get(++at);
      }
      var words =
          first.equals(last) ? first.ordinal() + "号" : first.ordinal() + "—" + last.ordinal() + "号";
      ranges.add(first.year() == year ? words : "民声〔" + first.year() + "〕" + words);
      year = first.year();
      at++;
    }
    return String.join("、", ranges);
  }

  private static boolean follows(LedgerNumber one, LedgerNumber next) {
    return one.year() == next.year() && one.ordinal() + 1 == next.ordinal();
  }
}
