package cn.minsheng.zhida.intake;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Entry;
import cn.minsheng.zhida.casework.KnownSources;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.OldPetition;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.TakingOver;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.documents.FileKind;
import cn.minsheng.zhida.intake.LedgerImport.Counts;
import cn.minsheng.zhida.intake.LedgerImport.State;
import cn.minsheng.zhida.intake.Pass.Judged;
import cn.minsheng.zhida.papers.PaperFile;
import cn.minsheng.zhida.reading.LedgerColumn;
import cn.minsheng.zhida.reading.UnitNames;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailEntry;
import cn.minsheng.zhida.vault.BlindIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes ledgers in. A file is recognised when it comes, then looked through without changing
 * anything, and taken in when somebody confirmed it: fifty rows in a transaction, each by the same
 * acts as any petition, so that registering goes on beside it. A row that is on the ledger already
 * is left alone, whatever is repeated.
 */
@Component
public class Imports {

  private static final int ROWS_AT_ONCE = 50;
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_TRIES = 5;
  private static final int MOST_PROBLEMS = 6;
  private static final int LONGEST_WHY = 1_000;
  private static final int LONGEST_FACT = 480;

  private final ImportTable table;
  private final Documents documents;
  private final KnownSources sources;
  private final Registration registration;
  private final TakingOver takingOver;
  private final Directory directory;
  private final BlindIndex index;
  private final Trail trail;
  private final OfficeTime time;
  private final TransactionTemplate transaction;

  Imports(
      ImportTable table,
      Documents documents,
      KnownSources sources,
      Registration registration,
      TakingOver takingOver,
      Directory directory,
      BlindIndex index,
      Trail trail,
      OfficeTime time,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.documents = documents;
    this.sources = sources;
    this.registration = registration;
    this.takingOver = takingOver;
    this.directory = directory;
    this.index = index;
    this.trail = trail;
    this.time = time;
    transaction = new TransactionTemplate(transactions);
  }

  /** Whether a file could hold a table at all. */
  public static boolean mayBeATable(Document document) {
    return document.kind() == FileKind.XLSX
        || document.kind() == FileKind.XLS
        || CsvTable.isCalledSo(document.name());
  }

  /**
   * A file came in; it is to be looked through.
   *
   * @throws Unreadable if it is no ledger
   */
  public ImportId begin(Document document, StaffId by) throws Unreadable {
    try (var file = open(document)) {
      var recognition = Recognition.of(file);
      var id = ImportId.next();
      var channel =
          recognition.has(LedgerColumn.CHANNEL) ? Optional.<Channel>empty() : recognition.hint();
      table.add(id, document.id(), by, time.now(), channel);
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<LedgerImport> find(ImportId id) {
    return table.find(id);
  }

  /** The newest file of somebody that is not through. */
  public Optional<LedgerImport> openOf(StaffId by) {
    return table.openOf(by);
  }

  /** Those that wait for the bot, in the order in which they came. */
  public List<ImportId> waiting(State state) {
    return table.waiting(state);
  }

  /** What is meant where rows name no channel or kind; it is looked through anew. */
  public boolean choose(ImportId id, Channel channel, MatterKind kind) {
    var held = table.hold(id);
    if (held.state() != State.LOOKED) {
      return false;
    }
    table.choose(id, channel, kind);
    return true;
  }

  /** Somebody said that it is to be taken in; false if it is too late or too early for that. */
  public boolean confirm(ImportId id, StaffId by) {
    var held = table.hold(id);
    if (held.state() != State.LOOKED || held.counts().taken() == 0) {
      return false;
    }
    table.confirmed(id, by, time.now());
    return true;
  }

  public boolean drop(ImportId id) {
    var held = table.hold(id);
    if (held.state() != State.LOOKED) {
      return false;
    }
    table.end(id, State.DROPPED, time.now());
    return true;
  }

  /** Counts a try; false once there were too many, and it has failed. */
  public boolean tryOnceMore(ImportId id) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              if (table.tryOnceMore(id) <= MOST_TRIES) {
                return true;
              }
              table.end(id, State.FAILED, time.now());
              return false;
            }));
  }

  /**
   * Looks through a file and changes nothing. Nothing is held meanwhile.
   *
   * @throws Unreadable if it cannot be read to its end
   */
  public Looked look(ImportId id) throws Unreadable {
    var what = table.find(id).orElseThrow();
    try (var file = open(document(what))) {
      var recognition = Recognition.of(file);
      var pass = pass(file, recognition, what);
      var badRows = new BadRows(recognition, file.since1904());
      var counts = new Counted();
      Map<String, Looked.Problem> problems = new LinkedHashMap<>();
      eachRow(
          file,
          recognition,
          row -> {
            var judged = pass.judge(row);
            pass.keep(judged);
            counts.add(judged);
            if (judged.what() == Pass.What.BAD) {
              badRows.add(row, judged.row().isConfidential(), judged.why());
              for (var words : judged.why().split("；")) {
                problems.merge(
                    words,
                    new Looked.Problem(words, 1, row.number()),
                    (one, more) -> new Looked.Problem(words, one.rows() + 1, one.firstRow()));
              }
            }
            return true;
          });
      var most =
          problems.values().stream()
              .sorted(Comparator.comparingInt(it -> -it.rows()))
              .limit(MOST_PROBLEMS)
              .toList();
      return new Looked(
          counted(what, counts.now()), recognition, most, badRows.file("导入问题清单.xlsx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Now somebody can confirm it; false if another node was first. */
  public boolean looked(Looked looked) {
    if (table.hold(looked.what().id()).state() != State.LOOK) {
      return false;
    }
    table.looked(looked.what().id(), looked.what().counts());
    return true;
  }

  /** It cannot be read; false if that is known. */
  public boolean failed(ImportId id) {
    var held = table.hold(id);
    if (held.state() != State.LOOK && held.state() != State.TAKE) {
      return false;
    }
    table.end(id, State.FAILED, time.now());
    return true;
  }

  /** What is told while and when a file is taken in, each in the transaction that does it. */
  public interface Telling {

    /** So much is taken in. */
    void progressed(LedgerImport now);

    /** All is taken in that can be. */
    void ended(Ended how);
  }

  /**
   * @param badRows those that were not taken in, as a file; empty if all were
   * @param leftEmpty 空号 of the years of the file
   * @param brought what the units have to do now
   */
  public record Ended(
      LedgerImport what,
      Optional<PaperFile> badRows,
      List<LedgerNumber> leftEmpty,
      List<TakingOver.Brought> brought) {}

  /**
   * Takes a file in, from where it stands on. Of two that do it at once one goes on and the other
   * ends.
   *
   * @throws Unreadable if it cannot be read to its end
   */
  public void take(ImportId id, Telling telling) throws Unreadable {
    var what = table.find(id).filter(it -> it.state() == State.TAKE);
    if (what.isEmpty()) {
      return;
    }
    var document = document(what.get());
    try (var file = open(document)) {
      var recognition = Recognition.of(file);
      var pass = pass(file, recognition, what.get());
      transaction.executeWithoutResult(status -> continueBehind(what.get(), pass));
      var taking = new Taking(what.get(), document.sha256(), pass, telling);
      eachRow(file, recognition, taking::row);
      if (taking.rest()) {
        end(what.get().id(), document, file, recognition, pass, telling);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void continueBehind(LedgerImport what, Pass pass) {
    if (pass.highestNumbers().isEmpty()) {
      return;
    }
    table.holdTurn();
    var by = new By(what.confirmedBy().orElseThrow(), time.now(), source(what.id(), 0));
    pass.highestNumbers()
        .forEach((year, ordinal) -> takingOver.continueBehind(new LedgerNumber(year, ordinal), by));
  }

  private void end(
      ImportId id,
      Document document,
      TableFile file,
      Recognition recognition,
      Pass pass,
      Telling telling)
      throws Unreadable {
    var badRows = badRows(id, file, recognition, pass);
    transaction.executeWithoutResult(
        status -> {
          table.holdTurn();
          var now = table.hold(id);
          if (now.state() != State.TAKE) {
            return;
          }
          table.end(id, State.DONE, time.now());
          var empty =
              takingOver.leftEmpty().stream()
                  .filter(it -> pass.highestNumbers().containsKey(it.year()))
                  .toList();
          record(now, document, empty);
          telling.ended(new Ended(now, badRows, empty, takingOver.brought(id.value())));
        });
  }

  private void record(LedgerImport now, Document document, List<LedgerNumber> empty) {
    var facts = new TreeMap<String, String>();
    facts.put("sha256", document.sha256());
    facts.put("registered", Integer.toString(now.counts().fresh()));
    facts.put("takenOver", Integer.toString(now.counts().old()));
    facts.put("known", Integer.toString(now.counts().known()));
    facts.put("bad", Integer.toString(now.counts().bad()));
    if (!empty.isEmpty()) {
      var ranges = NumberRanges.of(empty);
      facts.put(
          "leftEmpty",
          ranges.length() <= LONGEST_FACT ? ranges : ranges.substring(0, LONGEST_FACT) + "…");
    }
    trail.record(
        TrailEntry.of(
            "LEDGER_IMPORTED",
            now.confirmedBy().orElseThrow(),
            "import:" + now.id(),
            time.now(),
            source(now.id(), 0),
            facts));
  }

  private Optional<PaperFile> badRows(
      ImportId id, TableFile file, Recognition recognition, Pass pass) throws Unreadable {
    var bad = table.bad(id);
    if (bad.isEmpty()) {
      return Optional.empty();
    }
    var rows = new BadRows(recognition, file.since1904());
    eachRow(
        file,
        recognition,
        row -> {
          var why = bad.get(row.number());
          if (why != null) {
            rows.add(row, pass.isConfidential(row), why);
          }
          return true;
        });
    return rows.file("导入退回_%s.xlsx".formatted(time.today()));
  }

  private static void eachRow(TableFile file, Recognition recognition, TableFile.Each each)
      throws Unreadable {
    var rows = new int[1];
    file.rows(
        recognition.sheet(),
        row -> {
          if (row.number() <= recognition.headingRow() || recognition.isNothing(row)) {
            return true;
          }
          if (++rows[0] > MOST_ROWS) {
            throw new Unreadable(Unreadable.Why.TOO_MANY_ROWS);
          }
          return each.row(row);
        });
  }

  private Pass pass(TableFile file, Recognition recognition, LedgerImport what) throws Unreadable {
    var heads = new HashMap<UnitId, Boolean>();
    var reader =
        new RowReader(
            recognition,
            file.merged(recognition.sheet()),
            file.since1904(),
            new RowReader.Known(
                what.channel(),
                what.kind(),
                UnitNames.of(directory.unitNames()),
                unit -> heads.computeIfAbsent(unit, it -> !directory.headsOf(it).isEmpty()),
                time.now()));
    var pass = new Pass(reader, recognition, sources, table, index);
    pass.lookAtNumbers(file, takingOver::lastOf);
    return pass;
  }

  private Document document(LedgerImport what) {
    return documents.find(what.document()).orElseThrow();
  }

  private TableFile open(Document document) throws Unreadable {
    if (document.kind() == FileKind.XLS) {
      throw new Unreadable(Unreadable.Why.OLD_WORKBOOK);
    }
    try (var content = documents.open(document.id())) {
      var bytes = content.readAllBytes();
      return CsvTable.isCalledSo(document.name()) && document.kind() != FileKind.XLSX
          ? CsvTable.open(bytes)
          : WorkbookTable.open(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LedgerImport counted(LedgerImport what, Counts counts) {
    return new LedgerImport(
        what.id(),
        what.document(),
        what.sentBy(),
        what.sentAt(),
        what.channel(),
        what.kind(),
        what.state(),
        counts,
        what.nextRow(),
        what.confirmedBy());
  }

  private static String source(ImportId id, int row) {
    return "import:" + id + (row == 0 ? "" : ":" + row);
  }

  /** Counts rows by what is done with them. */
  private static final class Counted {

    private Counts now = Counts.NONE;

    void add(Judged judged) {
      now =
          now.plus(
              switch (judged.what()) {
                case FRESH -> new Counts(1, 0, 0, 0);
                case OLD -> new Counts(0, 1, 0, 0);
                case KNOWN -> new Counts(0, 0, 1, 0);
                case BAD -> new Counts(0, 0, 0, 1);
              });
    }

    Counts now() {
      return now;
    }
  }

  /** The taking in of one file, bit by bit. */
  private final class Taking {

    private final LedgerImport what;
    private final String digest;
    private final Pass pass;
    private final Telling telling;
    private final Set<Integer> badBefore;
    private final List<TableRow> some = new ArrayList<>();
    private int from;
    private boolean isAnothers = false;

    Taking(LedgerImport what, String digest, Pass pass, Telling telling) {
      this.what = what;
      this.digest = digest;
      this.pass = pass;
      this.telling = telling;
      badBefore = table.bad(what.id()).keySet();
      from = what.nextRow();
    }

    boolean row(TableRow row) {
      if (row.number() < what.nextRow()) {
        if (!badBefore.contains(row.number())) {
          pass.pass(row);
        }
        return true;
      }
      some.add(row);
      return some.size() < ROWS_AT_ONCE || next();
    }

    /** The last rows; false if somebody else goes on. */
    boolean rest() {
      return !isAnothers && (some.isEmpty() || next());
    }

    private boolean next() {
      transaction.executeWithoutResult(status -> takeSome());
      some.clear();
      return !isAnothers;
    }

    private void takeSome() {
      table.holdTurn();
      var now = table.hold(what.id());
      if (now.state() != State.TAKE || now.nextRow() != from) {
        isAnothers = true;
        return;
      }
      var counted = new Counted();
      var bad = new HashMap<Integer, String>();
      for (var row : some) {
        var judged = taken(pass.judge(row));
        pass.keep(judged);
        counted.add(judged);
        if (judged.what() == Pass.What.BAD) {
          bad.put(row.number(), cut(judged.why()));
        }
      }
      var counts = now.counts().plus(counted.now());
      var next = some.get(some.size() - 1).number() + 1;
      table.addBad(what.id(), bad);
      table.took(what.id(), counts, next);
      from = next;
      telling.progressed(counted(now, counts));
    }

    private Judged taken(Judged judged) {
      try {
        var entry =
            switch (judged.what()) {
              case FRESH -> Optional.of(register(judged));
              case OLD -> Optional.of(takeOver(judged));
              case KNOWN, BAD -> Optional.<Entry>empty();
            };
        entry.ifPresent(
            it -> judged.mark().ifPresent(mark -> table.mark(mark, it.petition().toString())));
        return judged;
      } catch (Refused refused) {
        return judged.refused(
            refused.reason() == Refused.Reason.NUMBER_IS_ANOTHERS
                ? "编号已被台账中另一件占用"
                : "本行" + RowProblem.REFUSED.sentence());
      }
    }

    private Entry register(Judged judged) {
      return registration.register(
          judged.row().what().orElseThrow(), by(what.sentBy(), judged.row().row()));
    }

    private Entry takeOver(Judged judged) {
      var row = judged.row();
      var old = row.old().orElseThrow();
      return takingOver.takeOver(
          new OldPetition(
              row.number(),
              row.what().orElseThrow(),
              old.registeredAt(),
              old.standing(),
              new OldPetition.From(digest, row.row(), what.id().value())),
          by(what.confirmedBy().orElseThrow(), row.row()));
    }

    private By by(StaffId who, int row) {
      return new By(who, time.now(), source(what.id(), row));
    }

    private static String cut(String why) {
      return why.length() <= LONGEST_WHY ? why : why.substring(0, LONGEST_WHY);
    }
  }
}
