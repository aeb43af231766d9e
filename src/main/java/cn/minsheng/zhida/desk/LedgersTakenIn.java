package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.TakingOver.Brought;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.intake.ImportId;
import cn.minsheng.zhida.intake.Imports;
import cn.minsheng.zhida.intake.LedgerImport;
import cn.minsheng.zhida.intake.LedgerImport.State;
import cn.minsheng.zhida.intake.Looked;
import cn.minsheng.zhida.intake.Unreadable;
import cn.minsheng.zhida.papers.PaperFile;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told stands in the transaction of what is done, so each is told once. */
@Component
class LedgersTakenIn implements ImportRound {

  private static final Logger log = LoggerFactory.getLogger(LedgersTakenIn.class);
  private static final int ROWS_BETWEEN_TELLING = 1_000;

  private final Imports imports;
  private final ImportCards cards;
  private final Directory directory;
  private final FilesOut files;
  private final Replies replies;
  private final TransactionTemplate transaction;

  LedgersTakenIn(
      Imports imports,
      ImportCards cards,
      Directory directory,
      FilesOut files,
      Replies replies,
      PlatformTransactionManager transactions) {
    this.imports = imports;
    this.cards = cards;
    this.directory = directory;
    this.files = files;
    this.replies = replies;
    transaction = new TransactionTemplate(transactions);
  }

  @Override
  public int run() {
    var toLookAt = imports.waiting(State.LOOK);
    var toTake = imports.waiting(State.TAKE);
    toLookAt.forEach(it -> attempt(it, this::look));
    toTake.forEach(it -> attempt(it, id -> imports.take(id, new Told())));
    return toLookAt.size() + toTake.size();
  }

  @Override
  public Optional<Instant> nextDue(Instant after) {
    return Stream.of(State.LOOK, State.TAKE).anyMatch(it -> !imports.waiting(it).isEmpty())
        ? Optional.of(after)
        : Optional.empty();
  }

  private interface Step {
    void of(ImportId id) throws Unreadable;
  }

  private void attempt(ImportId id, Step step) {
    try {
      var mayTry = transaction.execute(status -> imports.tryOnceMore(id));
      if (Boolean.TRUE.equals(mayTry)) {
        step.of(id);
      } else {
        fail(id, ImportSentences.gaveUp());
        log.error("Import {} was given up after several tries; see the errors before this", id);
      }
    } catch (Unreadable unreadable) {
      fail(id, unreadable.why().sentence());
    } catch (RuntimeException e) {
      log.warn("Import {} stopped and is tried again in a minute", id, e);
    }
  }

  private void look(ImportId id) throws Unreadable {
    var looked = imports.look(id);
    transaction.executeWithoutResult(status -> tell(looked));
  }

  private void tell(Looked looked) {
    if (!imports.looked(looked)) {
      return;
    }
    var what = looked.what();
    cards.showLooked(looked);
    send(what.sentBy(), looked.badRows());
  }

  private void fail(ImportId id, String why) {
    transaction.executeWithoutResult(
        status -> {
          var what = imports.find(id).orElseThrow();
          if (imports.failed(id)) {
            replies.tell(what.sentBy(), why);
            cards.showFailed(what, why);
          }
        });
  }

  private void send(StaffId to, Optional<PaperFile> file) {
    file.ifPresent(it -> files.send(Set.of(to), List.of(it)));
  }

  /** To the office on its card and at the end in words, to each unit once. */
  private final class Told implements Imports.Telling {

    private int told = 0;

    @Override
    public void progressed(LedgerImport now) {
      if (now.counts().all() / ROWS_BETWEEN_TELLING > told) {
        told = now.counts().all() / ROWS_BETWEEN_TELLING;
        cards.showProgress(now);
      }
    }

    @Override
    public void ended(Imports.Ended how) {
      cards.showEnded(how);
      var people = new LinkedHashSet<StaffId>();
      people.add(how.what().sentBy());
      how.what().confirmedBy().ifPresent(people::add);
      replies.tell(people, ImportSentences.title(), ImportSentences.ended(how));
      send(how.what().sentBy(), how.badRows());
      how.brought().stream().collect(Collectors.groupingBy(Brought::unit)).forEach(this::tellUnit);
    }

    private void tellUnit(UnitId unit, List<Brought> theirs) {
      var people = new LinkedHashSet<StaffId>(directory.headsOf(unit));
      people.addAll(directory.deputiesOf(unit));
      people.addAll(directory.liaisonsOf(unit));
      var name = directory.unit(unit).map(Unit::name).orElse("");
      replies.tell(people, ImportSentences.title(), ImportSentences.brought(name, theirs));
    }
  }
}
