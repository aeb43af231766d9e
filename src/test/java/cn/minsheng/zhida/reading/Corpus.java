package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.calendar.DeadlineRules;
import cn.minsheng.zhida.calendar.HolidayFile;
import cn.minsheng.zhida.calendar.HolidayReading;
import cn.minsheng.zhida.calendar.HolidayYear;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.calendar.WorkingCalendar;
import cn.minsheng.zhida.calendar.WorkingHours;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.directory.UnitName;
import cn.minsheng.zhida.reading.OrderText.Label;
import cn.minsheng.zhida.reading.UnitNames.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people type, with what it means, and the office in which they type it. */
final class Corpus {

  static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 10, 0);

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DeadlineRules RULES = new DeadlineRules(false, false, 2, 3, true);

  final UnitNames units;
  private final Map<UnitId, String> names = new HashMap<>();
  private final Map<String, List<String>> unitsOf = new HashMap<>();
  private final WorkingCalendar calendar;

  Corpus() {
    var words = new ArrayList<UnitName>();
    for (var line : lines("/samples/units.tsv")) {
      var cells = line.split("\t", -1);
      var id = new UnitId(names.size() + 1);
      names.put(id, cells[1]);
      words.add(new UnitName(id, cells[1]));
      Stream.of(cells[2].split("、")).map(it -> new UnitName(id, it)).forEach(words::add);
      Stream.of(cells[3], cells[5], cells[7]).forEach(it -> worksAt(it, cells[1]));
    }
    worksAt("王建国", "城市管理局");
    worksAt("王建国", "水务局");
    units = UnitNames.of(words);
    calendar =
        WorkingCalendar.of(
            WorkingHours.parse("08:30-12:00,14:00-17:30"),
            Stream.of(2024, 2025, 2026).map(Corpus::year).toList());
  }

  /** One line: who says what when, and what they mean by it. */
  record Row(Set<Role> speaker, LocalDateTime now, String text, Map<String, String> meant) {}

  /** What a line was understood as, and what of it is asked. */
  Map<String, String> understood(Row row) {
    return new Described(row.now()).of(Commands.read(row.text(), row.speaker(), units));
  }

  static List<Row> read(String file) {
    return lines("/reading/" + file).stream().map(Corpus::row).toList();
  }

  private static Row row(String line) {
    var cells = line.split("\t", -1);
    return new Row(
        speaker(cells[0]),
        cells[1].isEmpty() ? MONDAY : LocalDateTime.parse(cells[1], WHEN),
        plain(cells[2]),
        meant(plain(cells[3])));
  }

  private static String plain(String cell) {
    return cell.replace('⏎', '\n').replace('⇥', '\t');
  }

  private static Map<String, String> meant(String cell) {
    var parts = cell.split(" \\| ");
    var meant = new TreeMap<String, String>();
    meant.put("", parts[0]);
    for (var part : List.of(parts).subList(1, parts.length)) {
      var at = part.indexOf('=');
      meant.put(at < 0 ? "编号" : part.substring(0, at), part.substring(at + 1));
    }
    return meant;
  }

  private static Set<Role> speaker(String cell) {
    var roles = EnumSet.noneOf(Role.class);
    for (var one : cell.split("\\+")) {
      roles.add(
          switch (one) {
            case "办" -> Role.OFFICE;
            case "主任" -> Role.OFFICE_HEAD;
            case "单位" -> Role.UNIT_HEAD;
            case "分管" -> Role.UNIT_DEPUTY;
            case "联络" -> Role.UNIT_LIAISON;
            case "领导" -> Role.LEADER;
            case "回访" -> Role.VISITOR;
            case "管理" -> Role.ADMIN;
            default -> throw new IllegalArgumentException(one);
          });
    }
    return roles;
  }

  private static List<String> lines(String resource) {
    try (var in = Corpus.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> !it.startsWith("#") && !it.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HolidayYear year(int year) {
    try (var in = Corpus.class.getResourceAsStream("/calendar/" + year + ".json")) {
      return ((HolidayReading.Read) HolidayFile.read(in.readAllBytes())).year();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void worksAt(String person, String unit) {
    unitsOf.computeIfAbsent(person, it -> new ArrayList<>()).add(unit);
  }

  /** What was meant, in the words of the file. */
  private final class Described {

    private static final Map<Label, String> AS_TYPED =
        new LinkedHashMap<>(
            Map.of(
                Label.SOURCE_NUMBER, "编号",
                Label.PETITIONER, "当事人",
                Label.PHONE, "电话",
                Label.PLACE, "地点",
                Label.ADDRESS, "住址",
                Label.RECEIVED, "收到",
                Label.LEADER, "批示领导",
                Label.PROPOSAL, "拟办",
                Label.CONTENT, "内容"));

    private final LocalDateTime now;
    private final Map<String, String> said = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();

    Described(LocalDateTime now) {
      this.now = now;
    }

    Map<String, String> of(Meant meant) {
      if (meant instanceof Meant.Order order) {
        said.put("", "交办");
        order(order.text(), true);
      } else if (meant instanceof Meant.SeveralOrders several) {
        said.put("", "批量交办");
        said.put("件数", Integer.toString(several.texts().size()));
      } else if (meant instanceof Meant.AssignAgain again) {
        said.put("", again.numbers().size() == 1 ? "再行交办" : "批量再行交办");
        said.put("编号", String.join("、", again.numbers()));
        order(again.text(), false);
      } else if (meant instanceof Meant.Redirect redirect) {
        said.put("", "改交");
        said.put("编号", String.join("、", redirect.numbers()));
        order(redirect.text(), false);
        if (!redirect.why().isEmpty()) {
          said.put("附", redirect.why());
        }
      } else if (meant instanceof Meant.AddSupport support) {
        said.put("", "增派协办");
        said.put("编号", String.join("、", support.numbers()));
        order(support.text(), false);
      } else if (meant instanceof Meant.Deed deed && deed.verb() == Verb.DIGEST) {
        digest(DigestWords.of(deed.rest()).orElseThrow());
      } else if (meant instanceof Meant.Deed deed) {
        deed(deed);
      } else if (meant instanceof Meant.Change change) {
        said.put("", "改");
        change(change);
      } else {
        said.put(
            "", meant instanceof Meant.Confirm ? "确认" : meant instanceof Meant.Drop ? "取消" : "不懂");
      }
      if (!asked.isEmpty()) {
        said.put("问", String.join("、", asked));
      }
      return said;
    }

    private void digest(DigestWords.Asked asked) {
      said.put("", "半月报");
      said.put("期", period(asked.period()));
      if (!asked.unit().isEmpty()) {
        names("单位", List.of(asked.unit()), "单位");
      }
    }

    private static String period(DigestWords.Period period) {
      if (period instanceof DigestWords.Period.Named named) {
        return named.yearsAgo().map(it -> "-" + it + "年").orElse("")
            + named.year().map(it -> it + "年").orElse("")
            + named.month()
            + half(named.firstHalf());
      }
      if (period instanceof DigestWords.Period.MonthsAgo ago) {
        return "-" + ago.monthsAgo() + "月" + half(ago.firstHalf());
      }
      var back = ((DigestWords.Period.Back) period).periods();
      return back == 0 ? "最新" : "-" + back + "期";
    }

    private static String half(Optional<Boolean> first) {
      return first.map(it -> it ? "上" : "下").orElse("？");
    }

    private void deed(Meant.Deed deed) {
      said.put("", deed.verb().word());
      if (!deed.numbers().isEmpty()) {
        said.put("编号", String.join("、", deed.numbers()));
      }
      if (deed.isWithoutNumber()) {
        asked.add("编号");
      }
      if (!deed.rest().isEmpty()) {
        var term =
            deed.verb() == Verb.SEND_BACK
                ? TermText.read(deed.rest()).flatMap(it -> it.at(now, calendar))
                : Optional.<Term>empty();
        said.put(term.isPresent() ? "时限" : "附", term.map(Described::code).orElse(deed.rest()));
      }
    }

    private void change(Meant.Change change) {
      if (!change.further().isEmpty()) {
        names("加协办", change.further(), "协办单位");
      }
      if (!change.without().isEmpty()) {
        names("去协办", change.without(), "协办单位");
      }
      change
          .said()
          .forEach(
              (label, text) -> {
                if (label == Label.SUPPORTING && text.isEmpty()) {
                  said.put("去协办", "全部");
                }
              });
      if (change.said().values().stream().noneMatch(String::isEmpty)) {
        var text = OrderText.of(change.said());
        order(text, false);
        if (!text.said(Label.FIRST_RESPONSIBLE).isEmpty()) {
          asked.remove("责任人");
          said.put("责任人", text.said(Label.FIRST_RESPONSIBLE));
        }
      }
    }

    private void order(OrderText text, boolean whole) {
      var unit = text.said(Label.UNIT);
      if (!unit.isEmpty() || whole) {
        names("单位", unit.isEmpty() ? List.of("") : List.of(unit), "单位");
      }
      person(text, Label.FIRST_RESPONSIBLE, "责任人");
      person(text, Label.SPECIFICALLY_RESPONSIBLE, "具体责任人");
      several(text, Label.SUPPORTING, "协办", "协办单位");
      several(text, Label.MAY_SEE, "知密", "知密单位");
      term(text.said(Label.TERM), "时限");
      term(text.said(Label.SUPPORT_TERM), "协办时限");
      field(
          text,
          Label.CHANNEL,
          "渠道",
          FieldWords.channel(text.said(Label.CHANNEL)).map(it -> it.word()),
          whole);
      field(
          text,
          Label.KIND,
          "类型",
          FieldWords.kind(text.said(Label.KIND)).map(it -> it.word()),
          false);
      field(
          text,
          Label.URGENCY,
          "紧急",
          FieldWords.urgency(text.said(Label.URGENCY)).map(it -> it.word()),
          false);
      field(
          text,
          Label.SECRECY,
          "密级",
          FieldWords.secrecy(text.said(Label.SECRECY)).map(it -> it.word()),
          false);
      report(text.said(Label.REPORT));
      AS_TYPED.forEach(
          (label, key) -> {
            if (!text.said(label).isEmpty()) {
              said.put(key, text.said(label));
            }
          });
      if (whole && text.said(Label.CONTENT).isEmpty() && !"保密".equals(said.get("密级"))) {
        asked.add("内容");
      }
    }

    private void several(OrderText text, Label label, String key, String ask) {
      if (!text.said(label).isEmpty()) {
        names(key, OrderText.names(text.said(label)), ask);
      }
    }

    private void names(String key, List<String> typed, String ask) {
      var found = new ArrayList<String>();
      for (var one : typed) {
        var meant = units.find(one);
        if (meant instanceof Found.Exactly exactly) {
          found.add(names.get(exactly.unit()));
        } else if (meant instanceof Found.Likely likely) {
          found.add(names.get(likely.unit()));
        } else {
          asked.add(ask);
        }
      }
      if (!found.isEmpty()) {
        said.put(key, String.join("、", found));
      }
    }

    private void person(OrderText text, Label label, String key) {
      var name = text.said(label);
      if (!name.isEmpty()) {
        if (unitsOf.getOrDefault(name, List.of()).contains(said.getOrDefault("单位", ""))) {
          said.put(key, name);
        } else {
          asked.add(key);
        }
      }
    }

    private void report(String text) {
      if (!text.isEmpty()) {
        var needed = FieldWords.report(text);
        if (needed.isEmpty()) {
          asked.add("书面报告");
        } else if (!needed.get()) {
          said.put("报告", "不需要");
        }
      }
    }

    private void term(String text, String key) {
      if (!text.isEmpty()) {
        var term =
            TermText.read(text)
                .flatMap(it -> it.at(now, calendar))
                .filter(
                    it -> !it.startingAt(moment(), calendar, RULES).value().hasPassed(moment()));
        term.ifPresentOrElse(it -> said.put(key, code(it)), () -> asked.add(key));
      }
    }

    private java.time.Instant moment() {
      return now.atZone(OfficeTime.ZONE).toInstant();
    }

    private static String code(Term term) {
      return term instanceof Term.AtMoment moment ? moment.wall().toString() : term.code();
    }

    private void field(
        OrderText text, Label label, String key, Optional<String> meant, boolean needed) {
      if (meant.isPresent()) {
        said.put(key, meant.get());
      } else if (needed || !text.said(label).isEmpty()) {
        asked.add(key);
      }
    }
  }

  static String shown(Map<String, String> meant) {
    return meant.entrySet().stream()
        .map(it -> it.getKey().isEmpty() ? it.getValue() : it.getKey() + "=" + it.getValue())
        .collect(Collectors.joining(" | "));
  }
}
