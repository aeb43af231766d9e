package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.ledger.LedgerFilter.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up what stands in each scope from how many stand in each status. */
final class Counting {

  private final Map<Scope, Integer> counts = new EnumMap<>(Scope.class);

  void add(Scope scope, int more) {
    counts.merge(scope, more, Integer::sum);
  }

  LedgerCounts counts() {
    return new LedgerCounts(counts);
  }

  /** Status, answer, how many; of them held, overdue, due today, due this week, secret. */
  void add(ResultSet row) throws SQLException {
    var status = PetitionStatus.valueOf(row.getString(1));
    var answer = row.getString(2) == null ? null : AssignmentStatus.valueOf(row.getString(2));
    var all = row.getInt(3);
    add(Scope.ALL, all);
    if (status.isFinished()) {
      add(Scope.FINISHED, all);
      return;
    }
    add(Scope.UNFINISHED, all);
    add(Scope.HELD, row.getInt(4));
    add(Scope.SECRET, row.getInt(8));
    if (status == PetitionStatus.TO_ASSIGN || answer != null && answer.isUnanswered()) {
      add(Scope.OVERDUE, row.getInt(5));
      add(Scope.DUE_TODAY, row.getInt(6));
      add(Scope.DUE_THIS_WEEK, row.getInt(7));
    }
    addState(status, answer, all);
  }

  private void addState(PetitionStatus status, @Nullable AssignmentStatus answer, int all) {
    switch (status) {
      case TO_ASSIGN -> add(Scope.TO_ASSIGN, all);
      case TO_FOLLOW_UP -> add(Scope.TO_FOLLOW_UP, all);
      case TO_ENDORSE, OBJECTED -> add(Scope.TO_ENDORSE, all);
      case IN_HAND -> {
        if (answer == AssignmentStatus.ISSUED) {
          add(Scope.TO_ACCEPT, all);
        } else if (answer == AssignmentStatus.SIGNED_OFF) {
          add(Scope.TO_REVIEW, all);
        }
      }
      case CLOSED, ENDED, JOINED -> throw new IllegalStateException("Not open");
    }
  }
}
