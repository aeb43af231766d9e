package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Undoing;
import org.springframework.stereotype.Component;

/**
 * Says behind what was just done that it can be taken back, and for how long; the one place for it.
 */
@Component
class UndoHint {

  private final Undoing undoing;

  UndoHint(Undoing undoing) {
    this.undoing = undoing;
  }

  /** Within the act's transaction: the same words, and the hint if it can be taken back. */
  String behind(String said, By by) {
    var canBe =
        !undoing.time().isZero()
            && undoing
                .lastOf(by.staff())
                .filter(it -> it.source().equals(by.source()) && Undoing.isPossible(it.act()))
                .isPresent();
    return canBe ? said + UndoSentences.hint(undoing.time().toMinutes()) : said;
  }
}
