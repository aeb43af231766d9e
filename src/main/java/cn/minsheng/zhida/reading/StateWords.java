package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.PetitionStatus;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How far a petition got, in the words of ledgers that were kept before. */
public final class StateWords {

  private static final Map<String, State> STATES = new HashMap<>();

  static {
    put(PetitionStatus.TO_ASSIGN, "待交办", "未交办", "待分办", "待派单", "待转办", "未转办");
    put(
        PetitionStatus.IN_HAND,
        "办理中",
        "在办",
        "已交办",
        "待签收",
        "处理中",
        "未办结",
        "待办",
        "正在办理",
        "办理",
        "未完成",
        "否",
        "待处理",
        "已转办",
        "已派单",
        "待审签",
        "待审核",
        "退回重办");
    put(PetitionStatus.TO_FOLLOW_UP, "待回访", "已回复待回访", "已答复待回访");
    put(PetitionStatus.TO_ENDORSE, "待认可", "已回访");
    put(PetitionStatus.OBJECTED, "未获认可", "不满意");
    put(
        PetitionStatus.CLOSED,
        "已销号",
        "销号",
        "已办结",
        "办结",
        "已完成",
        "完成",
        "是",
        "已结案",
        "结案",
        "归档",
        "已归档");
    for (var kind : EndingKind.values()) {
      STATES.put(kind.word(), new State(PetitionStatus.ENDED, Optional.of(kind)));
    }
    STATES.put("退回上级平台", new State(PetitionStatus.ENDED, Optional.of(EndingKind.NOT_OF_THE_ZONE)));
    STATES.put(
        "撤诉", new State(PetitionStatus.ENDED, Optional.of(EndingKind.WITHDRAWN_BY_PETITIONER)));
  }

  private StateWords() {}

  /**
   * @param ended as what, if it ended other than by 销号
   */
  public record State(PetitionStatus status, Optional<EndingKind> ended) {}

  /** Empty if nobody can say. */
  public static Optional<State> read(String word) {
    return Optional.ofNullable(STATES.get(Typed.of(word).plain()));
  }

  private static void put(PetitionStatus status, String... words) {
    Arrays.stream(words).forEach(it -> STATES.put(it, new State(status, Optional.empty())));
  }
}
