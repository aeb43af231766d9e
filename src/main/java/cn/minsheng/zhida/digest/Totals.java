package cn.minsheng.zhida.digest;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.ledger.Flow;
import cn.minsheng.zhida.ledger.Stock;

/**
 * The whole ledger in and at the end of a period.
 *
 * @param finishing 办结率: all that are finished, of all there ever were; one that was joined to
 *     another counts as neither, for it is handled under that number
 * @param inTime reports handed in before their deadline, of all handed in in the period
 * @param visits 回访 in the period
 */
public record Totals(Tally tally, Rate finishing, Rate inTime, Visits visits) {

  static Totals of(Stock stock, Flow flow) {
    var answered = flow.of(Act.SIGN_OFF);
    return new Totals(
        new Tally(flow.of(Act.REGISTER), flow.finished(), stock.unfinished(), stock.overdue()),
        new Rate(stock.finished() - stock.joined(), stock.all() - stock.joined()),
        new Rate(answered - flow.answeredLate(), answered),
        new Visits(
            flow.of(Satisfaction.SATISFIED),
            flow.of(Satisfaction.BASICALLY_SATISFIED),
            flow.of(Satisfaction.NOT_SATISFIED)));
  }

  /** What petitioners said. */
  public record Visits(int satisfied, int basically, int notSatisfied) {

    public int all() {
      return satisfied + basically + notSatisfied;
    }

    /** 满意率: satisfied or basically satisfied. */
    public Rate satisfaction() {
      return new Rate(satisfied + basically, all());
    }
  }
}
