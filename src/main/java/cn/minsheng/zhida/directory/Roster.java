package cn.minsheng.zhida.directory;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.Register.Source;
import cn.minsheng.zhida.directory.RosterOutcome.Applied;
import cn.minsheng.zhida.directory.RosterOutcome.EndedActing;
import cn.minsheng.zhida.directory.RosterOutcome.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 花名册: what the contacts do not know, in one .xlsx with three sheets (docs/roster.md): deputies,
 * liaisons and nicknames of units, the roles of people, and who is on duty. It always holds all of
 * it: what is not in it any more ends with it. It is applied whole or, if anything in it is wrong,
 * not at all.
 *
 * <p>Who may send one is for the caller to decide ({@link Role#ADMIN}). Both methods take part in
 * the caller's transaction.
 */
@Service
public class Roster {

  private static final Logger log = LoggerFactory.getLogger(Roster.class);

  private final Registry registry;
  private final Registrar registrar;
  private final ActingTable acting;
  private final JdbcClient jdbc;
  private final OfficeTime time;
  private final TransactionTemplate transaction;

  Roster(
      Registry registry,
      Registrar registrar,
      ActingTable acting,
      JdbcClient jdbc,
      OfficeTime time,
      PlatformTransactionManager transactions) {
    this.registry = registry;
    this.registrar = registrar;
    this.acting = acting;
    this.jdbc = jdbc;
    this.time = time;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Makes the directory say what the file says.
   *
   * @param file an .xlsx of at most 5 MB; not closed
   * @throws UncheckedIOException if the stream itself breaks off
   */
  public RosterOutcome receive(InputStream file) {
    var errors = new RosterErrors();
    var rows = RosterReader.read(bytes(file), errors);
    return transaction.execute(status -> receive(rows, errors));
  }

  /** The present roster, in the form in which it can be sent. */
  public byte[] export() {
    return transaction.execute(
        status -> {
          registry.lock();
          return new RosterWriter(registry.read()).write();
        });
  }

  private static byte[] bytes(InputStream file) {
    try {
      return file.readNBytes(HarmlessWorkbook.LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("The roster broke off", e);
    }
  }

  private RosterOutcome receive(List<RosterRow> rows, RosterErrors errors) {
    registry.lock();
    var register = registry.read();
    var formIsRight = !errors.any();
    var plan = new RosterCheck(register, time.today(), errors).check(rows);
    if (errors.any()) {
      log.info("Roster rejected: rows={} formIsRight={}", rows.size(), formIsRight);
      return new Rejected(errors.inOrder());
    }
    var changes = plan.changesFrom(RosterPlan.of(register));
    var ended = write(plan);
    log.info("Roster applied: rows={} changes={}", rows.size(), changes.size());
    return new Applied(plan.summary(), changes, ended);
  }

  private List<EndedActing> write(RosterPlan plan) {
    var before = held();
    var heads = heads();
    var named = named();
    jdbc.sql(
            """
            delete o from offices o join staff s on s.id = o.staff
            where o.source = 'ROSTER' and s.left_at is null
            """)
        .update();
    registrar.appoint(plan.appointments(), Source.ROSTER);
    before.removeAll(held());
    end(before);
    heads.removeAll(heads());
    named.removeAll(named());
    var ended = endActing(heads, named);
    jdbc.sql("delete from nicknames").update();
    registrar.batch(
        "insert into nicknames (nickname_key, nickname, unit) values (?, ?, ?)",
        plan.nicknames().entrySet(),
        it ->
            new Object[] {
              it.getKey().value(), it.getValue().nickname(), it.getValue().unit().value()
            });
    jdbc.sql("delete from duty where day >= :today").param("today", time.today()).update();
    registrar.batch(
        "insert into duty (day, place, staff) values (?, ?, ?)", places(plan), place -> place);
    return ended;
  }

  /** Who heads a unit or the office. */
  private Set<String> heads() {
    return staff("role in ('UNIT_HEAD', 'OFFICE_HEAD')");
  }

  /** Whom the roster gives any office. */
  private Set<String> named() {
    return staff("source = 'ROSTER'");
  }

  private Set<String> staff(String which) {
    return new HashSet<>(
        jdbc.sql(OfficesInForce.WITH + "select distinct staff from in_force where " + which)
            .query(String.class)
            .list());
  }

  /**
   * Nobody acts for who heads nothing any more, nor does who was taken off the roster; if they come
   * back, they name somebody anew.
   */
  private List<EndedActing> endActing(Set<String> noHeads, Set<String> takenOff) {
    var all = new ArrayList<EndedActing>();
    for (var it : acting.from(time.today())) {
      var byPrincipal = noHeads.contains(it.principal().value());
      if (byPrincipal || takenOff.contains(it.acting().value())) {
        acting.end(it, time.now());
        all.add(new EndedActing(it, byPrincipal));
      }
    }
    return all;
  }

  /** An office of a unit that counts, by the roster or by the contacts. */
  private record Held(String staff, String role, long unit) {}

  private Set<Held> held() {
    return new LinkedHashSet<>(
        jdbc.sql(
                OfficesInForce.WITH
                    + "select staff, role, unit from in_force where unit is not null")
            .query((row, n) -> new Held(row.getString(1), row.getString(2), row.getLong(3)))
            .list());
  }

  /** Also heads of the contacts: the roster names another now. */
  private void end(Set<Held> offices) {
    registrar.batch(
        "insert into office_ended (staff, role, unit, ended_at) values (?, ?, ?, ?)",
        offices,
        it -> new Object[] {it.staff(), it.role(), it.unit(), Moments.column(time.now())});
  }

  private static List<Object[]> places(RosterPlan plan) {
    List<Object[]> places = new ArrayList<>();
    plan.duty()
        .forEach(
            (day, staff) -> {
              for (int place = 0; place < staff.size(); place++) {
                places.add(new Object[] {day, place + 1, staff.get(place).value()});
              }
            });
    return places;
  }
}
