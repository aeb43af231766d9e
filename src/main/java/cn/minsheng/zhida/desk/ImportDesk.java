package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.TakingOver;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.intake.ImportId;
import cn.minsheng.zhida.intake.Imports;
import cn.minsheng.zhida.intake.LedgerImport;
import cn.minsheng.zhida.intake.LedgerImport.State;
import cn.minsheng.zhida.intake.Unreadable;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.Typed;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 导入台账: a ledger or an export of another platform that the office sends as a file. */
@Component
class ImportDesk implements CommandHandler, TapHandler {

  private static final Pattern ASKED =
      Pattern.compile("(?:(?:批量)?导入(?:台账|工单|excel|表格|诉求)?|接管(?:在办)?台账|导入进度)");
  private static final Duration AWAITED = Duration.ofMinutes(30);

  private final Imports imports;
  private final ImportCards cards;
  private final TakingOver takingOver;
  private final Directory directory;
  private final Replies replies;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final OfficeTime time;

  ImportDesk(
      Imports imports,
      ImportCards cards,
      TakingOver takingOver,
      Directory directory,
      Replies replies,
      ApplicationEventPublisher events,
      JdbcClient jdbc,
      OfficeTime time) {
    this.imports = imports;
    this.cards = cards;
    this.takingOver = takingOver;
    this.directory = directory;
    this.replies = replies;
    this.events = events;
    this.jdbc = jdbc;
    this.time = time;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    if (!ASKED.matcher(typed.plain()).matches()) {
      return false;
    }
    replies.tell(message.from(), answer(message.from()));
    return true;
  }

  private String answer(StaffId who) {
    if (!isOfTheOffice(who)) {
      return Sentences.onlyTheOffice();
    }
    var open = imports.openOf(who).filter(it -> it.state() == State.TAKE);
    if (open.isPresent()) {
      return ImportSentences.progress(open.get().counts());
    }
    await(who);
    return ImportSentences.sendTheFile();
  }

  /**
   * A file came from the office.
   *
   * @return false if it is no ledger and none is awaited, then nothing was done
   */
  boolean receive(Message message, Document document) {
    if (!isOfTheOffice(message.from()) || !Imports.mayBeATable(document)) {
      return false;
    }
    try {
      imports.begin(document, message.from());
      noLongerAwaited(message.from());
      events.publishEvent(new LedgerCame());
      return true;
    } catch (Unreadable unreadable) {
      var isSomethingElse =
          unreadable.why() == Unreadable.Why.NO_HEADING
              || unreadable.why() == Unreadable.Why.NOT_A_WORKBOOK;
      if (isSomethingElse && !isAwaited(message.from())) {
        return false;
      }
      replies.tell(message.from(), unreadable.why().sentence());
      return true;
    }
  }

  @Override
  public Set<String> actions() {
    return Set.of(ImportCards.TAKE, ImportCards.DROP, ImportCards.CHOOSE);
  }

  @Override
  public Reply read(Tap tap) {
    var what = ImportCards.of(tap.card()).flatMap(imports::find);
    if (what.isEmpty() || what.get().state() != State.LOOKED) {
      return new Reply(
          what.filter(it -> it.state() == State.TAKE)
              .map(it -> ImportSentences.progress(it.counts()))
              .orElse(Sentences.noLongerPossible()),
          false);
    }
    return switch (tap.action()) {
      case ImportCards.TAKE -> take(tap, what.get());
      case ImportCards.DROP -> drop(what.get());
      default -> choose(tap, what.get().id());
    };
  }

  private Reply take(Tap tap, LedgerImport what) {
    var mayTakeOver = takingOver.mayTakeOver(tap.by());
    if (what.counts().old() > 0 && !mayTakeOver) {
      cards.putBefore(what.id(), directory.holders(Role.OFFICE_HEAD));
      return new Reply(ImportSentences.headConfirms(), false);
    }
    if (!mayTakeOver && !isOfTheOffice(tap.by())) {
      return new Reply(Sentences.onlyTheOffice(), false);
    }
    if (!imports.confirm(what.id(), tap.by())) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    cards.showProgress(imports.find(what.id()).orElseThrow());
    events.publishEvent(new LedgerCame());
    return new Reply(ImportSentences.begins(what.counts()), true);
  }

  private Reply drop(LedgerImport what) {
    imports.drop(what.id());
    cards.showDropped(what);
    return new Reply(ImportSentences.dropped(), true);
  }

  private Reply choose(Tap tap, ImportId id) {
    var channel = MatterForms.choice(tap, ImportCards.CHANNEL, Channel.values());
    var kind = MatterForms.choice(tap, ImportCards.KIND, MatterKind.values());
    if (channel.isEmpty() || kind.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    imports.choose(id, channel.get(), kind.get());
    events.publishEvent(new LedgerCame());
    return new Reply(ImportSentences.looksAgain(), true);
  }

  private boolean isOfTheOffice(StaffId who) {
    return directory.holders(Role.OFFICE).contains(who)
        || directory.holders(Role.OFFICE_HEAD).contains(who);
  }

  private void await(StaffId who) {
    jdbc.sql(
            """
            insert into desk_ledger_awaited (staff, since) values (?, ?)
            on duplicate key update since = values(since)
            """)
        .params(who.value(), Moments.column(time.now()))
        .update();
  }

  private boolean isAwaited(StaffId who) {
    return jdbc.sql("select 1 from desk_ledger_awaited where staff = ? and since > ?")
        .params(who.value(), Moments.column(time.now().minus(AWAITED)))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private void noLongerAwaited(StaffId who) {
    jdbc.sql("delete from desk_ledger_awaited where staff = ?").param(who.value()).update();
  }
}
