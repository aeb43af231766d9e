package cn.minsheng.zhida.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 台账 超期, 看看超期的台账, 城管局本周到期的台账, 三月份的另册: which list, its words in any order. */
final class LedgerList {

  private static final Pattern ASKED =
      Pattern.compile(
          "(?U)^\\s*(?:请|麻烦|帮我|给我|我要|我想|看看|看一下|看下|查一下|查看|查|看|调出|列出){0,3}\\s*(?<before>[\\p{IsHan}\\d\\s]{0,16}?)\\s*的?\\s*(?<which>台\\s*[账帐]|另\\s*册)(?<after>.{0,40})$");
  private static final Pattern SAID_OF_IT = Pattern.compile("导入|导出|接管|登|漏|错|没有|不对|不全|怎|哪|吗|号");

  private LedgerList() {}

  /** Empty if it is something said of a ledger, or nothing of the kind. */
  static Optional<Meant> read(String folded) {
    var asked = ASKED.matcher(folded);
    if (!asked.matches()) {
      return Optional.empty();
    }
    var rest = (asked.group("before").strip() + " " + asked.group("after").strip()).strip();
    var plain = rest.replaceFirst("^[:：,，\\s]+", "").replaceFirst("[。.!！?？\\s]+$", "");
    return SAID_OF_IT.matcher(plain).find()
        ? Optional.empty()
        : Optional.of(
            new Meant.Deed(
                asked.group("which").startsWith("台") ? Verb.LEDGER : Verb.CLOSED_REGISTER,
                List.of(),
                plain));
  }
}
