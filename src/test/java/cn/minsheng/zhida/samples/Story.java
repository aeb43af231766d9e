package cn.minsheng.zhida.samples;

import cn.minsheng.zhida.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What happens to one sample petition, step by step, each at its time and on somebody's phone. */
final class Story {

  private static final Pattern NUMBER = Pattern.compile("民声〔\\d+〕\\d+号");
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** What somebody does, and when. */
  record Happening(LocalDateTime at, Runnable act) {}

  private final SamplePetition petition;
  private final String clerk;
  private final SampleUnit lead;
  private final List<SampleUnit> supporting;
  private final WorkingCalendar calendar;
  private final Phones phones;
  private final List<Happening> happenings = new ArrayList<>();
  private String number = "";

  /**
   * @param sameMatter the number of the petition it is joined to, if it is
   */
  Story(
      SamplePetition petition,
      String clerk,
      District district,
      WorkingCalendar calendar,
      Supplier<String> sameMatter,
      Phones phones) {
    this.petition = petition;
    this.clerk = clerk;
    this.lead = district.unitCalled(petition.unit());
    this.supporting =
        Stream.of(petition.supporting())
            .filter(it -> !it.isEmpty())
            .map(district::unitCalled)
            .toList();
    this.calendar = calendar;
    this.phones = phones;
    tell();
    happenings.addAll(
        new SideStory(petition, clerk, lead, this::number, sameMatter, phones).happenings());
  }

  /** Known once the order was confirmed. */
  String number() {
    return number;
  }

  List<Happening> happenings() {
    return happenings;
  }

  private void tell() {
    var at = petition.at();
    happens(at, this::order);
    happens(at.plusMinutes(1), this::confirm);
    if (reaches(HowFar.ACCEPTED)) {
      happens(at.plusMinutes(32), () -> phones.tap(lead.liaison().userId(), number, "签收"));
      supporting.forEach(
          unit ->
              happens(at.plusMinutes(48), () -> phones.tap(unit.liaison().userId(), number, "签收")));
    }
    if (reaches(HowFar.TO_SIGN)) {
      handle(at);
    }
  }

  private void handle(LocalDateTime at) {
    var reported = reportedAt();
    if (petition.channel().equals("来信来访")) {
      happens(at.plusMinutes(100), this::makeClear);
    }
    supporting.forEach(unit -> happens(reported.minusMinutes(40), () -> giveOpinion(unit)));
    happens(reported, this::sendReport);
    happens(reported.plusMinutes(3), () -> fillReport(reported.minusMinutes(20)));
    var signed = reported.plusMinutes(30);
    if (petition.howFar() == HowFar.RETURNED_BY_SIGNER) {
      happens(signed, () -> giveBack(lead.deputy().userId(), "请补充修补后的照片和当事人的意见。"));
    }
    if (reaches(HowFar.TO_REVIEW)) {
      happens(signed, () -> phones.tap(lead.deputy().userId(), number, "审阅同意"));
      review(nextWorkingDay(signed.toLocalDate()).atTime(9, 20));
    }
  }

  private void review(LocalDateTime at) {
    if (petition.howFar() == HowFar.RETURNED_BY_OFFICE) {
      happens(at, () -> giveBack(clerk, "没有写明仓库业主是谁、如何防止再次堆放，请补充。"));
    }
    if (reaches(HowFar.TO_FOLLOW_UP)) {
      happens(at, () -> phones.tap(clerk, number, "通过"));
    }
    if (reaches(HowFar.OBJECTED)) {
      close(nextWorkingDay(at.toLocalDate()).atTime(10, 15));
    }
  }

  private void close(LocalDateTime at) {
    happens(at, this::followUp);
    if (petition.howFar() == HowFar.CLOSED) {
      if (hasSuperior()) {
        happens(at.plusMinutes(25), this::recordSuperior);
      }
      happens(at.plusMinutes(40), () -> answer(at.plusMinutes(30)));
      happens(at.plusHours(5), () -> phones.tap(District.LEADER, number, "认可"));
    }
  }

  private void order() {
    phones.say(clerk, petition.order());
  }

  private void confirm() {
    var card = phones.tap(clerk, "交办预览", "确认交办");
    var told = NUMBER.matcher(phones.strip(clerk, card));
    if (!told.find()) {
      throw new IllegalStateException("No number after: " + petition.order());
    }
    number = told.group();
  }

  private void makeClear() {
    phones.fill(
        lead.deputy().userId(),
        number,
        Map.of(
            "interests", "解决眼前困难，得到明确答复",
            "speaker", "当事人本人，家属在外地，电话可联系",
            "weak", "对政策条件不了解，材料不齐"));
  }

  private void giveOpinion(SampleUnit unit) {
    phones.fill(unit.deputy().userId(), number, Map.of("opinion", "已派人配合，属我单位部分按主办单位方案同步完成。"));
  }

  private void sendReport() {
    phones.sendReport(lead.liaison().userId(), number);
  }

  private void fillReport(LocalDateTime told) {
    phones.fill(
        lead.liaison().userId(),
        number,
        Map.of(
            "facts",
            petition.facts(),
            "grounds",
            "按照本单位职责和有关管理规定办理。",
            "result",
            petition.kind().equals("咨询") ? "解释说明" : "解决",
            "way",
            petition.phone().isEmpty() ? "电话" : "见面",
            "told",
            TYPED.format(told),
            "why",
            petition.phone().isEmpty() ? "当事人要求电话答复" : ""));
  }

  private void giveBack(String userId, String why) {
    phones.fill(userId, number, Map.of("why", why));
  }

  private void followUp() {
    var content = petition.howFar() != HowFar.OBJECTED;
    phones.fill(
        clerk,
        number,
        Map.of(
            "method", "电话沟通",
            "satisfaction", content ? "满意" : "不满意",
            "opinion", content ? "问题已解决，感谢。" : "围挡拆了，但绿地被压坏，没有补种。"));
  }

  private void recordSuperior() {
    phones.fill(clerk, number, Map.of("given", "认可", "evidence", "平台工单已办结归档"));
  }

  /** What is owed to the channel: to a proposal a rated letter. */
  private void answer(LocalDateTime given) {
    phones.say(clerk, "记答复 " + number);
    var fields = new HashMap<String, String>();
    fields.put("place", petition.channel());
    fields.put("way", isProposal() ? "答复函" : "平台回复");
    fields.put("at", TYPED.format(given));
    fields.put("words", isProposal() ? "高新办函〔2026〕3号" : petition.facts());
    if (isProposal()) {
      fields.put("rating", "A");
    }
    phones.fill(clerk, number + "　记答复", fields);
  }

  private boolean isProposal() {
    return List.of("人大建议", "政协提案").contains(petition.channel());
  }

  private boolean hasSuperior() {
    return List.of("市长热线", "人大建议", "政协提案", "上级督办交办").contains(petition.channel());
  }

  private boolean reaches(HowFar state) {
    return petition.howFar().reaches(state);
  }

  private LocalDateTime reportedAt() {
    return petition.days() == 0
        ? petition.at().plusMinutes(110)
        : petition.at().toLocalDate().plusDays(petition.days()).atTime(LocalTime.of(15, 0));
  }

  private LocalDate nextWorkingDay(LocalDate day) {
    return calendar.plusWorkingDays(day, 1);
  }

  private void happens(LocalDateTime at, Runnable act) {
    happenings.add(new Happening(at, act));
  }
}
