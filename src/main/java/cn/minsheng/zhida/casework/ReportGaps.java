package cn.minsheng.zhida.casework;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What a report seems to lack, found by rules, before it is handed in (rule 6). Facts, grounds, how
 * the petitioner was told and the paper itself block a report ({@link ReportRule}); what is found
 * here is a hint to whoever submits and whoever signs, because words can be put in many ways and a
 * bot must not stop a good report.
 */
@Component
public class ReportGaps {

  private static final Pattern POINT =
      Pattern.compile(
          "(?<![0-9])[1-9][0-9]?[、.．)）](?![0-9])|[①-⑳]|[一二三四五六七八九十][、是]|第[一二三四五六七八九十][，,、]");
  private static final Pattern DATE =
      Pattern.compile("[0-9]{1,2}月[0-9]{1,2}[日号]|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[今当昨]日");
  private static final Pattern CONTACT =
      Pattern.compile("[0-9]{7}|[0-9]{3,4}-[0-9]{7}|联系(人|电话|方式)");
  private static final Pattern REGULATION = Pattern.compile("《.+》|〔[0-9]{4}〕|第.{1,8}条");

  private final MatterTable matters;

  ReportGaps(MatterTable matters) {
    this.matters = matters;
  }

  /** What a report seems to lack; nothing of one whose words stand on paper alone. */
  public Set<Gap> in(PetitionId petition, HandlingReport report) {
    return report.facts().isEmpty()
        ? Set.of()
        : in(matters.find(petition).map(Matter::content).orElse(""), report);
  }

  static Set<Gap> in(String content, HandlingReport report) {
    var gaps = EnumSet.noneOf(Gap.class);
    Optional.of(points(content))
        .filter(asked -> asked > 1 && points(report.facts()) < asked)
        .ifPresent(it -> gaps.add(Gap.A_POINT_MAY_BE_UNANSWERED));
    if (!DATE.matcher(report.facts()).find()) {
      gaps.add(Gap.NO_DATE);
    }
    if (!CONTACT.matcher(report.facts()).find()) {
      gaps.add(Gap.NO_CONTACT);
    }
    if (!REGULATION.matcher(report.grounds()).find()) {
      gaps.add(Gap.NO_REGULATION_NAMED);
    }
    return gaps;
  }

  private static long points(String text) {
    return POINT.matcher(text).results().count();
  }

  /** One thing that seems to be missing. */
  public enum Gap {
    /** Several points were asked, fewer are numbered in the facts. */
    A_POINT_MAY_BE_UNANSWERED,
    NO_DATE,
    NO_CONTACT,
    NO_REGULATION_NAMED
  }
}
