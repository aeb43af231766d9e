package cn.minsheng.zhida.desk;

/** What is said about 拟办, 批示, 并案, 分办, 更正, 领取 and 移交. */
final class IntakeSentences {

  static final String TO_INSTRUCT = "待批示";

  private IntakeSentences() {}

  static String proposalTitle(String number) {
    return number + " 拟办呈批";
  }

  static String instructedTitle(String number) {
    return number + " 领导已批示";
  }

  static String howToAssign(int number) {
    return "按拟办交办请点下面的按钮；另交其他单位请发：交办 %d 给 城管局 3天".formatted(number);
  }

  static String instructed(String number) {
    return "%s 批示已记录，并已送达经办单位和党政办。".formatted(number);
  }

  static String assigned(String number, String unit) {
    return "%s 已交办%s。".formatted(number, unit);
  }

  static String noProposal(String number) {
    return "%s 没有拟办，请发：交办 %s 单位 时限".formatted(number, MatterSentences.ordinal(number));
  }

  static String join() {
    return "并入后由另一编号统一办理，本编号保留并可查到；未办结的交办随即取消。";
  }

  static String noSuchNumber(String number) {
    return "没有编号“%s”的诉求，请核对。".formatted(number);
  }

  static String wasJoined(String number, String into, String leads) {
    return leads.isEmpty()
        ? "%s 已并入 %s，时限不变。".formatted(number, into)
        : "%s 已并入 %s，时限从严提前到 %s。".formatted(number, into, leads);
  }

  static String cancelled(String number, String into) {
    return "%s 已并入 %s 办理，交给贵单位的这一件已取消，不需再办。".formatted(number, into);
  }

  static String split(String number, String part, String unit) {
    return unit.isEmpty()
        ? "%s 已分办，另登记为 %s，待交办。".formatted(number, part)
        : "%s 已分办，另登记为 %s，已交办%s。".formatted(number, part, unit);
  }

  static String unitAndTermTogether() {
    return "单位和时限请都填写，或都不填（先登记、后交办）。";
  }

  static String corrected(String number, String field) {
    return "%s 已更正：%s。".formatted(number, field);
  }

  static String restByName() {
    return "其余人员请填姓名，重名填人员编号";
  }

  static String collected(String number, String who) {
    return "%s 已登记由%s领取。".formatted(number, who);
  }

  static String handedOver(String numbers, String to) {
    return "%s 已移交%s经办。".formatted(numbers, to);
  }

  static String handedToYou(String numbers, String from) {
    return "%s把 %s 移交给您经办。".formatted(from, numbers);
  }

  static String nothingToHandOver() {
    return "没有可移交的事项。";
  }

  static String noSuchPerson(String name) {
    return "党政办没有（或不止一位）“%s”，请写全名。".formatted(name);
  }
}
