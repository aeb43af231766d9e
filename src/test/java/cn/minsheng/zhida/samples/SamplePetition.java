package cn.minsheng.zhida.samples;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * One of the petitions of the past weeks.
 *
 * @param unit the lead unit, by a nickname; @param supporting another one's, or ""
 * @param days from the order to the report; 0 for the same day
 * @param facts what the unit reports; "" where it has not yet
 * @param belongs the unit it belongs to in the eyes of one that wants to give it back, or ""
 */
record SamplePetition(
    LocalDateTime at,
    String unit,
    String supporting,
    String term,
    String channel,
    String kind,
    String urgency,
    String petitioner,
    String phone,
    String place,
    String content,
    int days,
    String facts,
    HowFar howFar,
    String secrecy,
    Branch branch,
    String belongs) {

  private static final int CELLS = 17;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  static List<SamplePetition> all() {
    return Lines.of("/samples/petitions.tsv", CELLS).stream().map(SamplePetition::of).toList();
  }

  private static SamplePetition of(List<String> cells) {
    return new SamplePetition(
        LocalDateTime.parse(cells.get(0), TIME),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        cells.get(7),
        cells.get(8),
        cells.get(9),
        cells.get(10),
        Integer.parseInt(cells.get(11)),
        cells.get(12),
        HowFar.called(cells.get(13)),
        cells.get(14),
        Branch.called(cells.get(15)),
        cells.get(16));
  }

  /** As the clerk types it: labelled lines, those without content left out. */
  String order() {
    var text = new StringBuilder("交办");
    line(text, "渠道", channel);
    line(text, "单位", unit);
    line(text, "协办", supporting);
    line(text, "时限", term);
    line(text, "类型", kind);
    line(text, "紧急", urgency);
    line(text, "密级", secrecy);
    line(text, "当事人", petitioner);
    line(text, "电话", phone);
    line(text, "地点", place);
    line(text, "内容", content);
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String said) {
    if (!said.isEmpty()) {
      text.append('\n').append(label).append('：').append(said);
    }
  }
}
