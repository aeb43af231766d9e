package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.ledger.LedgerFilter.Scope;
import cn.minsheng.zhida.reading.FieldWords;
import cn.minsheng.zhida.reading.Typed;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which list somebody asks for: 台账 or 另册 and words behind it, in any order. */
@Component
class LedgerWords {

  private static final Pattern ASKED =
      Pattern.compile("(?U)^\\s*(台\\s*[账帐]|另\\s*册)(.*)$", Pattern.DOTALL);
  private static final Pattern BETWEEN = Pattern.compile("(?U)[\\s,，、;；:：。.!！?？]+");
  private static final Pattern MONTH = Pattern.compile("(?:(20\\d{2})年)?(1[0-2]|0?[1-9])月份?");
  private static final String SUPPORTING = "协办";

  private static final Map<String, Scope> SCOPES = new LinkedHashMap<>();

  static {
    put(Scope.ALL, "全部", "所有");
    put(Scope.UNFINISHED, "未办结", "没办结", "未完成", "没办完", "在办");
    put(Scope.OVERDUE, "超期", "逾期", "过期");
    put(Scope.DUE_TODAY, "今天到期", "今日到期", "当天到期", "今天截止");
    put(Scope.DUE_THIS_WEEK, "本周到期", "这周到期", "本周截止");
    put(Scope.HELD, "挂账", "挂帐");
    put(Scope.TO_ASSIGN, "待交办", "未交办");
    put(Scope.TO_ACCEPT, "待签收", "未签收");
    put(Scope.TO_REVIEW, "待审核", "未审核");
    put(Scope.TO_FOLLOW_UP, "待回访", "未回访");
    put(Scope.TO_ENDORSE, "待认可", "未认可", "未获认可");
    put(Scope.SECRET, "敏感", "保密", "涉密");
    put(Scope.FINISHED, "已办结", "办结", "已销号", "销号");
  }

  private static final List<String> LONGEST_FIRST =
      SCOPES.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();

  private final UnitsNamed units;
  private final OfficeTime time;

  LedgerWords(UnitsNamed units, OfficeTime time) {
    this.units = units;
    this.time = time;
  }

  private static void put(Scope scope, String... words) {
    for (var word : words) {
      SCOPES.put(word, scope);
    }
  }

  /**
   * @param unclear what was not understood
   */
  record Said(
      Scope scope,
      Optional<Unit> unit,
      Optional<Channel> channel,
      Optional<YearMonth> month,
      boolean isSupporting,
      Optional<String> unclear) {}

  /** Empty if it is no such question. */
  Optional<Said> read(Typed typed) {
    var asked = ASKED.matcher(typed.text());
    if (!asked.matches()) {
      return Optional.empty();
    }
    var all = new SaidSoFar(asked.group(1).startsWith("另") ? Scope.FINISHED : null);
    for (var word : BETWEEN.split(asked.group(2))) {
      all.take(Typed.of(word).plain());
    }
    return Optional.of(all.said());
  }

  private final class SaidSoFar {
    private @Nullable Scope scope;
    private @Nullable Unit unit;
    private @Nullable Channel channel;
    private @Nullable YearMonth month;
    private boolean isSupporting;
    private @Nullable String unclear;

    SaidSoFar(@Nullable Scope scope) {
      this.scope = scope;
    }

    void take(String word) {
      var rest = monthIn(word);
      if (rest.contains(SUPPORTING)) {
        isSupporting = true;
        rest = rest.replace(SUPPORTING, "");
      }
      rest = scopeIn(rest).replaceFirst("^的", "").replaceFirst("(?:的|事项|台账|有哪些)$", "");
      if (!rest.isEmpty()) {
        takeName(rest);
      }
    }

    private String scopeIn(String word) {
      for (var known : LONGEST_FIRST) {
        if (word.contains(known)) {
          scope = SCOPES.get(known);
          return word.replace(known, "");
        }
      }
      return word;
    }

    private String monthIn(String word) {
      var found = MONTH.matcher(word);
      if (!found.find()) {
        return word;
      }
      month = month(found.group(1), Integer.parseInt(found.group(2)));
      scope = Scope.FINISHED;
      return word.substring(0, found.start()) + word.substring(found.end());
    }

    private void takeName(String name) {
      var known = FieldWords.channel(name);
      if (known.isPresent()) {
        channel = known.get();
        return;
      }
      var named = units.find(name).unit();
      if (named.isPresent()) {
        unit = named.get();
      } else {
        unclear = name;
      }
    }

    Said said() {
      return new Said(
          scope == null ? Scope.UNFINISHED : scope,
          Optional.ofNullable(unit),
          Optional.ofNullable(channel),
          Optional.ofNullable(month),
          isSupporting,
          Optional.ofNullable(unclear));
    }
  }

  /** Without a year the last one of that name that has begun. */
  private YearMonth month(@Nullable String year, int month) {
    if (year != null) {
      return YearMonth.of(Integer.parseInt(year), month);
    }
    var thisYear = YearMonth.of(time.today().getYear(), month);
    return thisYear.isAfter(YearMonth.from(time.today())) ? thisYear.minusYears(1) : thisYear;
  }
}
