package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.UrgencyLevel;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people call channels, kinds, urgency and secrecy. */
public final class FieldWords {

  private static final Map<String, Channel> CHANNELS = new LinkedHashMap<>();

  static {
    put(Channel.MAYOR_HOTLINE, "市长热线", "热线", "政务热线", "便民热线", "市民热线", "热线电话");
    put(Channel.LETTER_OR_VISIT, "来信来访", "来信", "来访", "信访", "群众来信", "群众来访", "群众信访", "信访件", "上访");
    put(Channel.ONLINE_MESSAGE, "网上留言", "网络留言", "网友留言", "领导留言板", "留言板", "市长信箱", "书记信箱");
    put(Channel.GOVERNMENT_SERVICE_SITE, "政务服务网", "政务网", "政务服务平台", "河北政务服务网");
    put(Channel.SUPERIOR_ORDER, "上级督办交办", "上级交办", "上级督办", "上级转办", "督办件", "上级交办件");
    put(Channel.PEOPLES_CONGRESS, "人大建议", "人大代表建议", "代表建议", "人大");
    put(Channel.POLITICAL_CONFERENCE, "政协提案", "提案", "政协委员提案", "委员提案", "政协");
  }

  private static final Pattern HOTLINE =
      Pattern.compile("12345(?:政务)?(?:服务)?(?:便民|市民)?(?:热线|平台|工单|转办|转来|系统){0,3}");
  private static final Pattern AROUND =
      Pattern.compile("^(?:来自|来源|渠道|通过)|(?:转来的?|转过来的?|工单|平台|渠道|反映的?)$");
  private static final Pattern NO_REPORT =
      Pattern.compile("(?:书面|办理)?(?:报告)?(?:不需要|不用|不要|无需|不必|免|否|无|不|不需)(?:交|提交)?(?:书面|办理)?(?:报告)?");
  private static final Pattern REPORT =
      Pattern.compile("(?:需要|需|要|是|必须)(?:交|提交)?(?:书面|办理)?(?:报告)?");

  private FieldWords() {}

  private static void put(Channel channel, String... words) {
    for (var word : words) {
      CHANNELS.put(word, channel);
    }
  }

  /** 受理渠道. */
  public static Optional<Channel> channel(String word) {
    var plain = plain(word);
    var bare = AROUND.matcher(plain).replaceAll("");
    return Optional.ofNullable(CHANNELS.get(plain))
        .or(() -> Optional.ofNullable(CHANNELS.get(bare)))
        .or(
            () ->
                HOTLINE.matcher(bare).matches()
                    ? Optional.of(Channel.MAYOR_HOTLINE)
                    : Optional.empty());
  }

  /** Where the longest word of a channel that begins at the place ends; the place if none does. */
  static int endOfChannel(String folded, int from) {
    var hotline = HOTLINE.matcher(folded).region(from, folded.length());
    if (hotline.lookingAt()) {
      return hotline.end();
    }
    return CHANNELS.keySet().stream()
        .filter(it -> folded.startsWith(it, from))
        .mapToInt(it -> from + it.length())
        .max()
        .orElse(from);
  }

  /** 诉求类型. */
  public static Optional<MatterKind> kind(String word) {
    var plain = plain(word).replaceFirst("[类件]$", "");
    return Arrays.stream(MatterKind.values()).filter(it -> it.word().equals(plain)).findFirst();
  }

  /** 紧急程度. */
  public static Optional<UrgencyLevel> urgency(String word) {
    return switch (plain(word).replaceFirst("件$", "")) {
      case "立办立结", "立办", "紧急", "急", "加急", "特急" -> Optional.of(UrgencyLevel.IMMEDIATE);
      case "普通", "一般" -> Optional.of(UrgencyLevel.ORDINARY);
      default -> Optional.empty();
    };
  }

  /** 密级. */
  public static Optional<Secrecy> secrecy(String word) {
    var plain = plain(word).replaceFirst("(?:件|事项)$", "");
    return Arrays.stream(Secrecy.values()).filter(it -> it.word().equals(plain)).findFirst();
  }

  /** Whether a written report is owed: 不需要, 否, 需要, 是. */
  public static Optional<Boolean> report(String word) {
    var plain = plain(word);
    if (NO_REPORT.matcher(plain).matches()) {
      return Optional.of(false);
    }
    return REPORT.matcher(plain).matches() ? Optional.of(true) : Optional.empty();
  }

  /** 不用报告 in a row of words; nothing shorter, which might be the citizen's. */
  static boolean saysWhetherToReport(String word) {
    return plain(word).endsWith("报告") && report(word).isPresent();
  }

  private static String plain(String word) {
    return Normalizer.normalize(Wording.fold(word), Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
