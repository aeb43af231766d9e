package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.ActingOutcome.Why;
import java.time.LocalDate;

/** What is said of 代理. */
final class ActingSentences {

  static final String TITLE = "设定代理";
  static final String SUBMIT = "确定";

  private ActingSentences() {}

  static String explanation(String current) {
    return "代理期间，代理人可以办理您作为主要负责人的事项，留痕记为“代您办理”；到期自动结束，也可以发“结束代理”提前结束。"
        + (current.isEmpty() ? "" : "\n" + current);
  }

  static String current(String acting, LocalDate first, LocalDate last) {
    return "现有代理：%s，%s。".formatted(acting, days(first, last));
  }

  static String named(String acting, LocalDate first, LocalDate last) {
    return "已设定：%s由%s代理您的主要负责人职责，到期自动结束。提前结束请发“结束代理”。".formatted(days(first, last), acting);
  }

  static String youAct(String principal, LocalDate first, LocalDate last) {
    return "%s请您代理%s的主要负责人职责，办理的事项留痕记为“代%s”。代理期间发“待办”查看，到期自动结束。"
        .formatted(days(first, last), principal, principal);
  }

  static String ended(String acting) {
    return "%s的代理已结束。".formatted(acting);
  }

  static String youNoLongerAct(String principal) {
    return "您对%s的代理已结束。".formatted(principal);
  }

  static String headNoLonger(String principal) {
    return "按新的花名册，%s不再担任主要负责人，您代理其职责到此结束。".formatted(principal);
  }

  static String actingTakenOff(String acting, LocalDate first, LocalDate last) {
    return "按新的花名册，%s不再任职，您设定的代理（%s）已结束；仍需代理的，请另设：代理 姓名 起止日期。".formatted(acting, days(first, last));
  }

  static String howTo() {
    return "请写：代理 姓名 起日至止日，如：代理 张三 12月1日至12月5日；或只发“代理”填表。";
  }

  static String noSuchPerson(String name) {
    return "通讯录中没有“%s”。".formatted(name);
  }

  static String several(String name, int howMany) {
    return "有 %d 人叫“%s”，请写成 姓名（UserID）。".formatted(howMany, name);
  }

  static String noSuchDay(String text) {
    return "没看懂日期“%s”，请写 12月1日 或 2026-12-01。".formatted(text);
  }

  /**
   * @param other whom the other 代理 is between and when; empty if there is none
   */
  static String refused(Why why, String other) {
    return switch (why) {
      case NOT_A_HEAD -> "只有责任单位或党政办的主要负责人可以设定代理，代理人不能再委托他人。";
      case ONESELF -> "代理人不能是本人。";
      case HAS_LEFT -> "代理人已离开组织，请另选。";
      case ENDS_BEFORE_IT_BEGINS -> "止日早于起日，请核对。";
      case LIES_IN_THE_PAST -> "起日已过，请从今日或以后开始。";
      case LONGER_THAN_A_YEAR -> "代理不能超过一年。";
      case ALREADY_NAMED -> "这几天已有代理（%s），请先发“结束代理”。".formatted(other);
      case IS_AWAY_THEN -> "代理人这几天自己由他人代理（%s），请另选。".formatted(other);
      case ACTS_FOR_ANOTHER_THEN -> "您这几天正代理他人（%s），不能再由他人代理。".formatted(other);
      case NOBODY_ACTS -> "您现在没有设定代理。";
    };
  }

  /** Who acted, and for whom. */
  static String onBehalf(String acting, String principal) {
    return "%s（代%s）".formatted(acting, principal);
  }

  /** To the head, when the acting person has left. */
  static String actingLeft(String acting, LocalDate first, LocalDate last) {
    return "您请的代理人%s（%s）已离开组织，代理自即日起失效，事项仍由您办理。如需代理请另发：代理 姓名 起日至止日。"
        .formatted(acting, days(first, last));
  }

  static String days(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? Sentences.on(first)
        : Sentences.on(first) + "至" + Sentences.on(last);
  }
}
