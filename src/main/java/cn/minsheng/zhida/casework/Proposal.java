package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.TermGiven.Basis;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 拟办: the order the office would give, whole, for a leader to write on.
 *
 * @param maySee supporting units named to see what a sensitive petition says
 * @param words the office's proposal; may be empty
 */
public record Proposal(
    UnitId lead,
    List<UnitId> supporting,
    List<UnitId> maySee,
    Terms terms,
    String words,
    StaffId leader) {

  private static final int LONGEST_TERM = 40;
  private static final int LONGEST_WORDS = 4_000;

  public Proposal {
    supporting = List.copyOf(supporting);
    maySee = List.copyOf(maySee);
    words = words.strip();
    if (words.length() > LONGEST_WORDS) {
      throw new IllegalArgumentException("The words have at most 4,000 characters");
    }
  }

  /** By a term that was named, those of supporting units some days before. */
  public Proposal(UnitId lead, List<UnitId> supporting, String term, String words, StaffId leader) {
    this(lead, supporting, List.of(), new Terms(term, false, "", false), words, leader);
  }

  /**
   * Codes of terms, counted only when the order is given.
   *
   * @param byDefault whether the lead unit's is that of the table
   * @param supporting of the supporting units; empty for some days before the lead unit's
   * @param supportSaid whether that was named for this order
   */
  public record Terms(String lead, boolean byDefault, String supporting, boolean supportSaid) {

    public Terms {
      if (lead.length() > LONGEST_TERM || supporting.length() > LONGEST_TERM) {
        throw new IllegalArgumentException("A term has at most 40 characters");
      }
    }
  }

  /** The order as it was proposed, its terms running from that moment. */
  public Order order(TermCount count, Instant from) {
    var given =
        count.count(terms.byDefault() ? Basis.DEFAULT : Basis.NAMED, Term.of(terms.lead()), from);
    var ofSupport = ofSupport(count, given, from);
    return Order.to(lead, given)
        .withSupport(
            supporting.stream()
                .map(it -> Order.Support.by(it, ofSupport))
                .map(it -> maySee.contains(it.unit()) ? it.named() : it)
                .toArray(Order.Support[]::new));
  }

  private TermGiven ofSupport(TermCount count, TermGiven given, Instant from) {
    var own =
        terms.supporting().isEmpty()
            ? Optional.<Term>empty()
            : Optional.of(Term.of(terms.supporting()));
    return own.filter(it -> terms.supportSaid())
        .map(it -> count.count(Basis.NAMED, it, from))
        .orElseGet(() -> count.supporting(given, own));
  }

  /** Says nothing of the words. */
  @Override
  public String toString() {
    return "Proposal[" + lead + ", " + leader + "]";
  }
}
