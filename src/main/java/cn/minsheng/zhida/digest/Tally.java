package cn.minsheng.zhida.digest;

/**
 * The four numbers of a row.
 *
 * @param fresh registered in the period (of a unit: assigned to it)
 * @param finished 办结 in the period
 * @param unfinished at the period's end
 * @param overdue of the unfinished ones, at the period's end
 */
public record Tally(int fresh, int finished, int unfinished, int overdue) {

  boolean isEmpty() {
    return fresh == 0 && finished == 0 && unfinished == 0 && overdue == 0;
  }
}
