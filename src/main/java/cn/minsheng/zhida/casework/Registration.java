package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.vault.Vault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 建立台账 and 即刻交办 (rules 1 and 2). Every act is done whole or not at all, in the caller's transaction
 * if there is one; {@link Refused} takes back only the act.
 */
@Component
public class Registration {

  private final Proceedings proceedings;
  private final LedgerNumbers numbers;
  private final MatterTable matters;
  private final SourceTable sources;
  private final LikenessMarks likeness;
  private final WordMarks words;
  private final SecretReaders secretReaders;
  private final ProposalTable proposals;
  private final Vault vault;
  private final Directory directory;
  private final OrderDates dates;
  private final TermCount count;
  private final TermGivenTable terms;
  private final AnswerTable answers;
  private final JdbcClient jdbc;

  Registration(
      Proceedings proceedings,
      LedgerNumbers numbers,
      MatterTable matters,
      SourceTable sources,
      LikenessMarks likeness,
      WordMarks words,
      SecretReaders secretReaders,
      ProposalTable proposals,
      Vault vault,
      Directory directory,
      OrderDates dates,
      TermCount count,
      TermGivenTable terms,
      AnswerTable answers,
      JdbcClient jdbc) {
    this.proceedings = proceedings;
    this.numbers = numbers;
    this.matters = matters;
    this.sources = sources;
    this.likeness = likeness;
    this.words = words;
    this.secretReaders = secretReaders;
    this.proposals = proposals;
    this.vault = vault;
    this.directory = directory;
    this.dates = dates;
    this.count = count;
    this.terms = terms;
    this.answers = answers;
    this.jdbc = jdbc;
  }

  /**
   * Registers a petition under the next number of the year in which it is registered. The same
   * source registers once: several petitions of one message need sources of their own.
   */
  public Entry register(NewPetition what, By by) {
    return proceedings.carryOut(
        () -> {
          proceedings.check(Act.REGISTER, by);
          var petition = enter(what, by);
          ConfidentialWords.checkNothingIsSaid(petition, what);
          proceedings.save(petition);
          matters.keep(petition, what);
          likeness.keepFirst(petition.id(), what.secrecy(), what.matter());
          words.keepFirst(petition, what.matter());
          return new Entry(petition.id(), petition.number(), Optional.empty());
        });
  }

  /** Registers a petition and assigns it, both or neither. */
  public Entry registerAndAssign(NewPetition what, Order order, By by) {
    return proceedings.carryOut(
        () -> {
          proceedings.check(Act.ASSIGN, by);
          OrderRule.check(dates.asOf(order, by), directory, by.at());
          var entry = register(what, by);
          return new Entry(
              entry.petition(), entry.number(), Optional.of(assign(entry.petition(), order, by)));
        });
  }

  /**
   * Gives a petition to a lead unit and its supporting units. The clock starts now. Where another
   * channel of it is owed its answer sooner, that term leads.
   *
   * @return the lead unit's assignment
   */
  public AssignmentId assign(PetitionId id, Order ordered, By by) {
    return proceedings.carryOut(
        () -> {
          dates.keepCalendar();
          var petition = proceedings.hold(id);
          proceedings.check(Act.ASSIGN, by, petition);
          return give(petition, ordered, List.of(), by);
        });
  }

  /**
   * The same by whoever may, for a petition that is held after the calendar was kept.
   *
   * @param kept supporting units of an earlier order that go on helping
   */
  AssignmentId give(Petition petition, Order ordered, List<Assignment> kept, By by) {
    petition.mustBeToAssign();
    var counted = dates.asOf(ordered, by);
    OrderRule.check(counted, directory, by.at());
    var order = ledByTheStrictest(petition, counted, by);
    var lead = Assignment.issue(petition, leadDuty(order), order.due(), order.reportNeeded(), by);
    petition.assignTo(lead.id(), by);
    proposals.end(petition.id(), by.at());
    var supporting = order.supporting().stream().map(it -> supporting(petition, it, by)).toList();
    lead.assigned(Stream.concat(kept.stream(), supporting.stream()).toList(), by);
    proceedings.save(petition);
    supporting.forEach(proceedings::save);
    proceedings.save(lead);
    remember(order, lead, supporting, by);
    answers.follow(petition.id(), order.due(), by);
    order.supporting().stream()
        .filter(Order.Support::maySee)
        .forEach(it -> secretReaders.name(petition.id(), it.unit()));
    return lead.id();
  }

  /** The order to one supporting unit; whoever gives it tells of it. */
  Assignment supporting(Petition petition, Order.Support support, By by) {
    var unit = support.unit();
    var duty = new Duty(unit, AssignmentRole.SUPPORTING, headOf(unit), onlyDeputyOf(unit));
    return Assignment.issue(petition, duty, support.due(), false, by);
  }

  private Order ledByTheStrictest(Petition petition, Order order, By by) {
    var channels = sources.of(petition.id());
    if (channels.size() == 1) {
      return order;
    }
    sources.firstIsDue(petition.id(), order.due());
    return channels.stream()
        .skip(1)
        .flatMap(it -> it.due().stream())
        .filter(it -> !it.hasPassed(by.at()))
        .min(Comparator.comparing(Due::until))
        .filter(it -> it.isEarlierThan(order.due()))
        .map(it -> order.by(it, count.supporting(dates.named(it, by), Optional.empty())))
        .orElse(order);
  }

  private void remember(Order order, Assignment lead, List<Assignment> supporting, By by) {
    var entries = new ArrayList<TermGivenTable.Entry>();
    entries.add(entry(lead, order.given(), by));
    for (var at = 0; at < supporting.size(); at++) {
      entries.add(entry(supporting.get(at), order.supporting().get(at).given(), by));
    }
    terms.addAll(entries, OptionalLong.empty(), by);
  }

  private TermGivenTable.Entry entry(Assignment of, Optional<TermGiven> given, By by) {
    return new TermGivenTable.Entry(of.id(), given.orElseGet(() -> dates.named(of.due(), by)));
  }

  private Petition enter(NewPetition what, By by) {
    if (what.source().receivedAt().isAfter(by.at())) {
      throw Refused.because(Reason.LIES_IN_THE_FUTURE);
    }
    if (what.matter().content().isEmpty() && what.secrecy() != Secrecy.CONFIDENTIAL) {
      throw Refused.because(Reason.CONTENT_IS_MISSING);
    }
    var number = numbers.next(by.at());
    refuseASecondOne(by);
    return Petition.register(PetitionId.next(), number, what, vault.open("petition " + number), by);
  }

  /** Whoever registers holds the year, so nobody else registers from this source meanwhile. */
  private void refuseASecondOne(By by) {
    jdbc.sql(
            """
            select number_year, number_ordinal, registered_by, registered_at from petition
            where registered_from = ? for update
            """)
        .param(by.source())
        .query(
            (row, n) ->
                Refused.because(Reason.ALREADY_REGISTERED)
                    .number(new LedgerNumber(row.getInt(1), row.getInt(2)))
                    .done(new StaffId(row.getString(3)), Columns.moment(row, 4)))
        .optional()
        .ifPresent(
            first -> {
              throw first;
            });
  }

  private Duty leadDuty(Order order) {
    return new Duty(
        order.lead(),
        AssignmentRole.LEAD,
        order.firstResponsible().orElseGet(() -> headOf(order.lead())),
        order.specificallyResponsible().orElse(onlyDeputyOf(order.lead())));
  }

  private StaffId headOf(UnitId unit) {
    return directory.headsOf(unit).get(0);
  }

  private @Nullable StaffId onlyDeputyOf(UnitId unit) {
    var deputies = directory.deputiesOf(unit);
    return deputies.size() == 1 ? deputies.get(0) : null;
  }
}
