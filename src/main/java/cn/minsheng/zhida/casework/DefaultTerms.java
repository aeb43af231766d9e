package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * 时限表: how long there is for an order that names no term, by channel, kind and urgency (rule 2).
 * What an ADMIN changes counts for orders from then on; orders given before keep their dates.
 */
@Component
public class DefaultTerms {

  private static final Comparator<TermScope> AS_SHOWN =
      Comparator.comparing((TermScope it) -> it.urgency() == UrgencyLevel.ORDINARY)
          .thenComparing(it -> it.channel().map(Enum::ordinal).orElse(-1))
          .thenComparing(it -> it.kind().map(Enum::ordinal).orElse(-1));

  private final DefaultTermTable table;
  private final Proceedings proceedings;
  private final Trail trail;

  DefaultTerms(DefaultTermTable table, Proceedings proceedings, Trail trail) {
    this.table = table;
    this.proceedings = proceedings;
    this.trail = trail;
  }

  /** Every line in force: what is 立办立结 first, then by channel and kind. */
  public List<DefaultTerm> lines() {
    return List.copyOf(inForce().values());
  }

  /** The line that counts for such an order: the one that says most of it. */
  public DefaultTerm lineFor(Channel channel, MatterKind kind, UrgencyLevel urgency) {
    var lines = inForce();
    return scopes(channel, kind, urgency).stream()
        .flatMap(it -> Optional.ofNullable(lines.get(it)).stream())
        .findFirst()
        .orElseThrow();
  }

  /**
   * @param supporting empty: counted back from the lead unit's deadline
   * @throws Refused if it is no ADMIN who asks, or the term is a day
   */
  public void set(TermScope scope, Term term, Optional<Term> supporting, By by) {
    proceedings.carryOut(
        () -> {
          check(by);
          if (isNamed(term) || supporting.filter(DefaultTerms::isNamed).isPresent()) {
            throw Refused.because(Reason.A_DEFAULT_TERM_IS_NO_DAY);
          }
          var before = Optional.ofNullable(inForce().get(scope));
          var line =
              new DefaultTerm(
                  scope, term, supporting, DefaultTerm.Standing.SET, Optional.of(Done.of(by)));
          table.keep(line, by);
          record(scope, before, Optional.of(line), by);
        });
  }

  /**
   * The line goes back to what came with the program, or away.
   *
   * @throws Refused if it is no ADMIN who asks, or nobody set that line
   */
  public void forget(TermScope scope, By by) {
    proceedings.carryOut(
        () -> {
          check(by);
          var before = Optional.ofNullable(inForce().get(scope));
          if (before.flatMap(DefaultTerm::set).isEmpty()) {
            throw Refused.because(Reason.NO_SUCH_DEFAULT_TERM);
          }
          table.forget(scope);
          record(scope, before, Optional.ofNullable(inForce().get(scope)), by);
        });
  }

  private void check(By by) {
    if (!proceedings.actor(by.staff()).is(Role.ADMIN)) {
      throw Refused.because(Reason.ONLY_AN_ADMIN).who(by.staff());
    }
  }

  private void record(
      TermScope scope, Optional<DefaultTerm> before, Optional<DefaultTerm> now, By by) {
    trail.record(
        TrailEntry.of(
            "DEFAULT_TERM_SET",
            by.staff(),
            "term:" + scope.code(),
            by.at(),
            by.source(),
            Map.of("was", code(before), "is", code(now))));
  }

  private static String code(Optional<DefaultTerm> line) {
    return line.map(
            it -> it.term().code() + it.supporting().map(own -> " " + own.code()).orElse(""))
        .orElse("none");
  }

  private Map<TermScope, DefaultTerm> inForce() {
    var lines = new TreeMap<TermScope, DefaultTerm>(AS_SHOWN);
    DefaultTerm.OF_THE_PROGRAM.forEach(it -> lines.put(it.scope(), it));
    table.all().forEach(it -> lines.put(it.scope(), it));
    return new LinkedHashMap<>(lines);
  }

  private static List<TermScope> scopes(Channel channel, MatterKind kind, UrgencyLevel urgency) {
    var scopes = new ArrayList<TermScope>();
    scopes.add(new TermScope(Optional.of(channel), Optional.of(kind), urgency));
    scopes.add(new TermScope(Optional.of(channel), Optional.empty(), urgency));
    if (urgency == UrgencyLevel.IMMEDIATE) {
      scopes.add(TermScope.of(urgency));
    }
    return scopes;
  }

  private static boolean isNamed(Term term) {
    return term instanceof Term.OnDay || term instanceof Term.AtMoment;
  }
}
