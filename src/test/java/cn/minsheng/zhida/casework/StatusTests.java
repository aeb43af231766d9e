package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** What may become what, each pair: from the row to the column. */
class StatusTests {

  private static final String PETITIONS =
      """
                   | TO_ASSIGN | IN_HAND | TO_FOLLOW_UP | TO_ENDORSE | OBJECTED | CLOSED | ENDED | JOINED
      TO_ASSIGN    |     .     |    x    |      .       |     .      |    .     |   .    |   x   |   x
      IN_HAND      |     x     |    .    |      x       |     .      |    .     |   .    |   x   |   x
      TO_FOLLOW_UP |     .     |    .    |      .       |     x      |    x     |   .    |   x   |   .
      TO_ENDORSE   |     .     |    .    |      .       |     .      |    x     |   x    |   x   |   .
      OBJECTED     |     .     |    x    |      .       |     x      |    .     |   .    |   x   |   .
      CLOSED       |     x     |    .    |      .       |     .      |    .     |   .    |   .   |   .
      ENDED        |     .     |    .    |      .       |     .      |    .     |   .    |   .   |   .
      JOINED       |     .     |    .    |      .       |     .      |    .     |   .    |   .   |   .
      """;

  private static final String ASSIGNMENTS =
      """
                    | ISSUED | ACCEPTED | OPINION_GIVEN | REPORTED | SIGNED_OFF | RETURNED | PASSED | WITHDRAWN | CANCELLED
      ISSUED        |   .    |    x     |       .       |    .     |     .      |    .     |   .    |     x     |     x
      ACCEPTED      |   .    |    .     |       x       |    x     |     .      |    .     |   .    |     x     |     x
      OPINION_GIVEN |   .    |    .     |       .       |    .     |     .      |    x     |   .    |     .     |     x
      REPORTED      |   .    |    .     |       .       |    .     |     x      |    x     |   .    |     .     |     x
      SIGNED_OFF    |   .    |    .     |       .       |    .     |     .      |    x     |   x    |     .     |     x
      RETURNED      |   .    |    .     |       x       |    x     |     .      |    .     |   .    |     .     |     x
      PASSED        |   .    |    .     |       .       |    .     |     .      |    x     |   .    |     .     |     .
      WITHDRAWN     |   .    |    .     |       .       |    .     |     .      |    .     |   .    |     .     |     .
      CANCELLED     |   .    |    .     |       .       |    .     |     .      |    .     |   .    |     .     |     .
      """;

  @Test
  void aPetitionBecomesWhatTheTableSays() {
    holds(PETITIONS, PetitionStatus.values(), PetitionStatus::mayBecome);
  }

  @Test
  void anAssignmentBecomesWhatTheTableSays() {
    holds(ASSIGNMENTS, AssignmentStatus.values(), AssignmentStatus::mayBecome);
  }

  private static <S extends Enum<S>> void holds(
      String table, S[] all, BiPredicate<S, S> mayBecome) {
    var lines = table.lines().map(StatusTests::cells).toList();
    assertThat(lines.get(0)).containsExactlyElementsOf(names(all));
    assertThat(lines).hasSize(all.length + 1);
    for (var from : all) {
      var row = lines.get(from.ordinal() + 1);
      assertThat(row.get(0)).isEqualTo(from.name());
      for (var to : all) {
        assertThat(mayBecome.test(from, to))
            .as("%s to %s", from, to)
            .isEqualTo(row.get(to.ordinal() + 1).equals("x"));
      }
    }
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<>(Arrays.stream(line.split("\\|")).map(String::strip).toList());
    cells.removeIf(String::isEmpty);
    return cells;
  }

  private static <S extends Enum<S>> List<String> names(S[] all) {
    return Arrays.stream(all).map(Enum::name).toList();
  }
}
