package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.accountability.Catalogue;
import cn.minsheng.zhida.accountability.DeductionBook;
import cn.minsheng.zhida.accountability.DeductionItem;
import cn.minsheng.zhida.accountability.ItemTerms;
import cn.minsheng.zhida.accountability.Points;
import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.TermText;
import cn.minsheng.zhida.reading.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 减分表 shows and sets what costs points; 减分单 城市管理局 2026 shows what a unit lost. */
@Component
class DeductionTableDesk implements CommandHandler {

  private static final int MOST_LINES = 60;

  private static final Pattern STATEMENT = Pattern.compile("减分单[:：]?(.{1,50}?)(20\\d{2})?年?");

  private static final Pattern SET =
      Pattern.compile(
          "减分表[:：]?(%s)(.*?)(?:[,，]?自(.{1,20}?)(?:起)?)?"
              .formatted(
                  Arrays.stream(DeductionItem.values())
                      .map(DeductionItem::word)
                      .collect(Collectors.joining("|"))));

  private final Catalogue catalogue;
  private final DeductionBook book;
  private final DeductionCards cards;
  private final UnitsNamed units;
  private final Terms terms;
  private final DenialSentences denials;
  private final Replies replies;
  private final OfficeTime time;

  DeductionTableDesk(
      Catalogue catalogue,
      DeductionBook book,
      DeductionCards cards,
      UnitsNamed units,
      Terms terms,
      DenialSentences denials,
      Replies replies,
      OfficeTime time) {
    this.catalogue = catalogue;
    this.book = book;
    this.cards = cards;
    this.units = units;
    this.terms = terms;
    this.denials = denials;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var plain = typed.plain();
    if (plain.startsWith("减分表")) {
      var set = SET.matcher(plain);
      replies.tell(
          message.from(),
          plain.equals("减分表")
              ? table()
              : set.matches() ? set(set, message) : AccountabilitySentences.noSuchItem());
      return true;
    }
    var statement = STATEMENT.matcher(plain);
    if (statement.matches()) {
      var year =
          statement.group(2) == null
              ? time.today().getYear()
              : Integer.parseInt(statement.group(2));
      replies.tell(message.from(), statement(statement.group(1), year, message));
      return true;
    }
    return false;
  }

  /** As it holds today, and what is set for later. */
  private String table() {
    var lines = new ArrayList<String>();
    lines.add("**%s**".formatted(AccountabilitySentences.tableTitle()));
    for (var item : DeductionItem.values()) {
      lines.add(AccountabilitySentences.line(catalogue.inForce(item, time.today())));
      catalogue.versions(item).stream()
          .map(ItemTerms::validFrom)
          .flatMap(Optional::stream)
          .filter(it -> it.isAfter(time.today()))
          .distinct()
          .sorted()
          .forEach(it -> lines.add(AccountabilitySentences.line(catalogue.inForce(item, it))));
    }
    lines.add("");
    lines.add(AccountabilitySentences.howToSet());
    return String.join("\n", lines);
  }

  private String set(Matcher asked, Message message) {
    var item = DeductionItem.called(asked.group(1)).orElseThrow();
    var from = from(asked.group(3));
    if (from.isEmpty()) {
      return AccountabilitySentences.notSet(Markdown.text(asked.group()));
    }
    var before = catalogue.inForce(item, from.get());
    return changed(before, asked.group(2))
        .map(it -> set(it, from.get(), message))
        .orElseGet(() -> AccountabilitySentences.notSet(Markdown.text(asked.group())));
  }

  private String set(ItemTerms to, LocalDate from, Message message) {
    var by = new By(message.from(), message.happenedAt(), message.key().value());
    return denials
        .or(
            () -> {
              var set = catalogue.set(to.item(), to.on(), to.points(), from, by);
              showPoints(to.item());
              return new Reply(AccountabilitySentences.set(set), true);
            })
        .toast();
  }

  /** What waits only for its points can be confirmed from now on. */
  private void showPoints(DeductionItem item) {
    book.undecided().stream().filter(it -> it.item() == item).forEach(cards::refresh);
  }

  /** Whoever names points wants the item. */
  private static Optional<ItemTerms> changed(ItemTerms before, String what) {
    return switch (what) {
      case "启用" -> Optional.of(with(before, true, before.points()));
      case "停用" -> Optional.of(with(before, false, before.points()));
      case "待定" -> Optional.of(with(before, before.on(), Optional.empty()));
      default ->
          Points.parse(what.replaceFirst("^(启用|减)", ""))
              .map(it -> with(before, true, Optional.of(it)));
    };
  }

  private static ItemTerms with(ItemTerms terms, boolean on, Optional<Points> points) {
    return new ItemTerms(terms.item(), on, points, terms.validFrom(), terms.set());
  }

  private Optional<LocalDate> from(String typed) {
    return typed == null
        ? Optional.of(time.today().plusDays(1))
        : TermText.read(typed).flatMap(terms::deadline).map(Deadline::lastDay);
  }

  private String statement(String unit, int year, Message message) {
    return denials
        .or(() -> new Reply(units.oneCalled(unit, it -> statement(it, year, message)), true))
        .toast();
  }

  private String statement(Unit unit, int year, Message message) {
    var statement = book.statement(unit.id(), year, message.from());
    var lines = new ArrayList<String>();
    lines.add(
        "**%s**"
            .formatted(AccountabilitySentences.statementTitle(Markdown.text(unit.name()), year)));
    if (statement.lines().isEmpty()) {
      lines.add(AccountabilitySentences.nothingLost());
      return String.join("\n\n", lines);
    }
    lines.add(AccountabilitySentences.total(statement));
    var shown =
        statement.lines().stream()
            .limit(MOST_LINES)
            .map(AccountabilitySentences::line)
            .collect(Collectors.joining("\n"));
    lines.add(shown);
    if (statement.lines().size() > MOST_LINES) {
      lines.add(AccountabilitySentences.more(statement.lines().size() - MOST_LINES));
    }
    return String.join("\n\n", lines);
  }
}
