package cn.minsheng.zhida.samples;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What happens to one sample petition beside the main path, told as in {@link Story}. */
final class SideStory {

  private final SamplePetition petition;
  private final String clerk;
  private final SampleUnit lead;
  private final Supplier<String> number;
  private final Supplier<String> sameMatter;
  private final Phones phones;
  private final List<Story.Happening> happenings = new ArrayList<>();

  /**
   * @param number known once the order was confirmed
   * @param sameMatter the number of the petition before this one
   */
  SideStory(
      SamplePetition petition,
      String clerk,
      SampleUnit lead,
      Supplier<String> number,
      Supplier<String> sameMatter,
      Phones phones) {
    this.petition = petition;
    this.clerk = clerk;
    this.lead = lead;
    this.number = number;
    this.sameMatter = sameMatter;
    this.phones = phones;
    tell();
  }

  List<Story.Happening> happenings() {
    return happenings;
  }

  private void tell() {
    var at = petition.at();
    switch (petition.branch()) {
      case NONE -> {}
      case DROPPED -> happens(at.plusMinutes(125), this::drop);
      case JOINED -> happens(at.plusMinutes(6), this::join);
      case GIVEN_BACK -> {
        happens(at.plusMinutes(5), this::wantToGiveBack);
        happens(at.plusMinutes(11), this::takeBack);
      }
      case WANTS_TO_GIVE_BACK -> happens(at.plusMinutes(40), this::wantToGiveBack);
      case EXTENDED -> {
        happens(at.plusMinutes(95), this::askForLonger);
        happens(at.plusMinutes(110), this::grant);
      }
      case HELD -> happens(at.plusMinutes(70), this::hold);
      case SUPERVISED -> {
        happens(at.plusDays(4).plusMinutes(5), this::promise);
        happens(LocalDateTime.of(2026, 2, 26, 9, 10), this::findUnkept);
      }
      case COST_POINTS -> {
        happens(LocalDateTime.of(2026, 2, 25, 10, 30), () -> object("围挡由施工单位设置，等其撤场才能核实。"));
        happens(LocalDateTime.of(2026, 2, 25, 15, 0), this::confirmDeduction);
        happens(LocalDateTime.of(2026, 2, 26, 11, 0), () -> object("补种要等三月植树季，已当面向当事人说明。"));
        happens(LocalDateTime.of(2026, 2, 26, 15, 20), this::waiveDeduction);
      }
    }
  }

  private void drop() {
    ask(District.OFFICE_HEAD, "终结");
    phones.fill(
        District.OFFICE_HEAD,
        form("终结"),
        Map.of(
            "kind", "当事人撤诉",
            "reason", "当事人来电：邻居已协商解决，不再反映。",
            "evidence", "通话记录和当事人短信"));
  }

  private void join() {
    ask(clerk, "并案");
    phones.fill(clerk, form("并案"), Map.of("into", sameMatter.get(), "why", "同一处漏水，两位住户分别反映。"));
  }

  private void wantToGiveBack() {
    var head = lead.head().userId();
    ask(head, "申请撤回");
    phones.fill(
        head,
        form("申请撤回"),
        Map.of("why", "经核实不属本单位职责。", "basis", "本单位“三定”规定第三条", "belongs", petition.belongs()));
  }

  private void takeBack() {
    phones.fill(
        District.OFFICE_HEAD,
        number.get() + " 撤回申请",
        Map.of("decision", "同意撤回", "why", "情况属实，另行交办。"));
  }

  private void askForLonger() {
    var head = lead.head().userId();
    ask(head, "申请延期");
    phones.fill(head, form("申请延期"), Map.of("why", "施工单位账目须由第三方审计后才能发放。", "second", "2026-03-16"));
  }

  private void grant() {
    phones.fill(
        District.OFFICE_HEAD,
        number.get() + " 延期申请",
        Map.of("decision", "同意延期", "why", "同意，请先向当事人说明。"));
  }

  private void hold() {
    ask(clerk, "挂账");
    phones.fill(clerk, form("挂账"), Map.of("until", "2026-04-10", "reason", "管网改造须等供暖季结束后停暖施工。"));
  }

  private void promise() {
    ask(clerk, "记承诺");
    phones.fill(clerk, form("记承诺"), Map.of("promise", "在堤岸加装护栏和禁倒标识。", "until", "2026-02-24"));
  }

  private void findUnkept() {
    ask(clerk, "核实承诺");
    phones.fill(
        clerk,
        form("核实承诺"),
        Map.of(
            "promise", "回访 承诺，应于 2月24日 兑现",
            "kept", "未兑现，挂牌督办",
            "words", "现场查看，标识已装，护栏未装。"));
  }

  private void object(String why) {
    phones.fill(lead.head().userId(), "减分", Map.of("why", why));
  }

  private void confirmDeduction() {
    phones.tap(clerk, "减分", "确认减分");
  }

  private void waiveDeduction() {
    phones.fill(clerk, "减分", Map.of("why", "已向当事人说明并约定补种日期，异议成立。"));
  }

  private void ask(String userId, String words) {
    phones.say(userId, words + " " + number.get());
  }

  private String form(String words) {
    return number.get() + "　" + words;
  }

  private void happens(LocalDateTime at, Runnable act) {
    happenings.add(new Story.Happening(at, act));
  }
}
