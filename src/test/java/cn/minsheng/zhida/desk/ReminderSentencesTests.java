package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.Pending;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.reminders.Kind;
import cn.minsheng.zhida.reminders.Part;
import cn.minsheng.zhida.reminders.Reminder;
import cn.minsheng.zhida.reminders.Stage;
import cn.minsheng.zhida.reminders.Telling;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each reminder says on the last working morning before the National Day of 2026. */
class ReminderSentencesTests {

  private static final Instant MORNING = wall("2026-09-30T08:40");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NOT_ACCEPTED     | FIRST    | 2026-09-30 | 9月29日 16:20 交办，至今未签收
          ASSIGN_AGAIN     | FIRST    | 2026-09-30 | 9月29日 16:20 撤回，请于今日再行交办
          ASSIGN_AGAIN     | SECOND   | 2026-09-30 | 9月29日 16:20 撤回，当日未再行交办
          DEADLINE         | TOMORROW | 2026-10-01 | 办结时限明日到期（10月1日）
          DEADLINE         | TODAY    | 2026-09-30 | 办结时限今日到期（9月30日）
          DEADLINE         | TODAY    | 2026-10-03 | 办结时限 10月3日 到期（放假前提醒）
          DEADLINE         | LATE     | 2026-09-27 | 已超期 3 天（时限 9月27日）
          REPORT           | TODAY    | 2026-09-30 | 办理报告今日应提交（9月30日）
          REPORT           | LATE     | 2026-09-29 | 办理报告已迟 1 天（9月29日 应提交）
          EXTENSION_WINDOW | TODAY    | 2026-09-30 | 延期申请今日截止（9月30日）
          OPINION          | TOMORROW | 2026-10-01 | 协办意见明日应提交（10月1日）
          ANSWER           | TODAY    | 2026-09-30 | 来源渠道今日应答复（9月30日）
          PROMISE          | TODAY    | 2026-09-30 | 承诺今日到期（9月30日）
          SUPERVISION      | LATE     | 2026-09-25 | 承诺未按时兑现，9月25日起挂牌督办
          FOLLOW_UP        | LATE     | 2026-09-28 | 满意度回访已迟 2 天（9月28日 应完成）
          TELL_PETITIONER  | LATE     | 2026-09-28 | 已同意延期，尚未告知当事人
          LOOK_BACK        | TOMORROW | 2026-10-01 | 回头看明日应完成（10月1日）
          """)
  void eachSaysWhatAndByWhen(Kind kind, Stage stage, LocalDate due, String said) {
    assertThat(ReminderSentences.phrase(reminder(kind, stage, Due.endOf(due)), MORNING))
        .isEqualTo(said);
  }

  @Test
  void aMomentIsNamedWithItsMinute() {
    var due = Due.at(wall("2026-09-30T16:00"));
    assertThat(ReminderSentences.phrase(reminder(Kind.DEADLINE, Stage.TODAY, due), MORNING))
        .isEqualTo("办结时限今日到期（9月30日 16:00）");
    assertThat(
            ReminderSentences.phrase(
                reminder(Kind.IMMEDIATE_DEADLINE, Stage.FIRST, due), wall("2026-09-30T15:00")))
        .isEqualTo("办结时限今日到期（9月30日 16:00）");
    assertThat(
            ReminderSentences.phrase(
                reminder(Kind.IMMEDIATE_DEADLINE, Stage.SECOND, due), wall("2026-09-30T16:00")))
        .isEqualTo("已超期（时限 9月30日 16:00）");
    var passed = Due.at(wall("2026-09-30T08:00"));
    assertThat(ReminderSentences.phrase(reminder(Kind.DEADLINE, Stage.LATE, passed), MORNING))
        .isEqualTo("已超期（时限 9月30日 08:00）");
  }

  @Test
  void everyKindSaysToEverybodyWhatTheyCanDo() {
    for (var kind : Kind.values()) {
      var reminder = reminder(kind, Stage.LATE, Due.endOf(LocalDate.of(2026, 9, 1)));
      assertThat(ReminderSentences.phrase(reminder, MORNING)).isNotBlank();
      for (var part : Part.values()) {
        assertThat(ReminderSentences.wayOn(new Telling.Line(reminder, part), "12"))
            .as("%s %s", kind, part)
            .matches("(确需延期的，)?请(负责人)?发“[^“”]+ 12”|请电话通知.+负责人");
      }
    }
  }

  private static Reminder reminder(Kind kind, Stage stage, Due due) {
    var pending =
        new Pending(
            "subject",
            PetitionId.of(UUID.randomUUID().toString()),
            new LedgerNumber(2026, 12),
            UrgencyLevel.ORDINARY,
            Secrecy.ORDINARY,
            Optional.of(
                new Pending.OfUnit(
                    AssignmentId.of(UUID.randomUUID().toString()),
                    new UnitId(10),
                    new StaffId("head"),
                    Optional.empty(),
                    AssignmentStatus.ACCEPTED)),
            Optional.empty(),
            Optional.empty(),
            wall("2026-09-29T16:20"),
            Optional.empty());
    return new Reminder(
        new Reminder.Step(kind, "subject", stage, due.lastDay()),
        MORNING,
        Optional.of(pending),
        Optional.of(due));
  }

  private static Instant wall(String time) {
    return LocalDateTime.parse(time).atZone(OfficeTime.ZONE).toInstant();
  }
}
