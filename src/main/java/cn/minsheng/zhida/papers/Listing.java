package cn.minsheng.zhida.papers;

import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.Gists;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.ledger.LedgerRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What lists say of a petition: nothing of who brought it, nothing of what is secret. */
@Component
class Listing {

  private final BiFunction<PetitionId, Secrecy, Optional<String>> gists;
  private final Named named;

  @Autowired
  Listing(Gists gists, Named named) {
    this(gists::of, named);
  }

  Listing(BiFunction<PetitionId, Secrecy, Optional<String>> gists, Named named) {
    this.gists = gists;
    this.named = named;
  }

  /** Confidential matters are only counted. */
  static List<LedgerRow> listed(List<LedgerRow> rows) {
    return rows.stream().filter(Listing::isListed).toList();
  }

  static boolean isListed(LedgerRow row) {
    return row.secrecy() != Secrecy.CONFIDENTIAL;
  }

  String unit(LedgerRow row) {
    return row.lead().map(it -> named.unit(it.unit())).orElse("党政办（待交办）");
  }

  /** 第一责任人 and 具体责任人. */
  String responsible(LedgerRow row) {
    return row.lead()
        .map(
            it ->
                named.staff(it.firstResponsible())
                    + it.specificallyResponsible().map(one -> "、" + named.staff(one)).orElse(""))
        .orElse("");
  }

  /** What it is about; of what is not ordinary only that it is. */
  String gist(LedgerRow row, int characters) {
    return gists
        .apply(row.petition(), row.secrecy())
        .map(it -> Words.atMost(characters, it))
        .orElseGet(() -> row.secrecy() == Secrecy.SENSITIVE ? "（敏感事项，内容略）" : "");
  }

  /** How it stood at that moment. */
  static String state(LedgerRow row, Instant at) {
    if (row.isHeldAt(at)) {
      return "挂账";
    }
    var word = row.ended().map(EndingKind::word).orElse(row.status().word());
    return row.isOverdueAt(at) ? word + "，已超期" : word;
  }
}
