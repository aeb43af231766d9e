package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailEntry;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds petitions by what stands sealed in them, closed ones too, for those who may. By words only
 * ordinary ones are found (rule 13); by a phone number no confidential ones, for whose they are is
 * their content.
 */
@Component
public class Finding {

  /** Of one question, the newest. */
  public static final int MOST = 21;

  private static final int MOST_UNSEALED = 60;
  private static final int MOST_CANDIDATES = 2 * MOST_UNSEALED;
  private static final int MOST_WORDS = 16;
  private static final int MOST_ON_THE_TRAIL = 20;

  private final WordMarks words;
  private final MatterTable matters;
  private final CaseBook book;
  private final Links links;
  private final Proceedings proceedings;
  private final Trail trail;
  private final JdbcClient jdbc;

  Finding(
      WordMarks words,
      MatterTable matters,
      CaseBook book,
      Links links,
      Proceedings proceedings,
      Trail trail,
      JdbcClient jdbc) {
    this.words = words;
    this.matters = matters;
    this.book = book;
    this.links = links;
    this.proceedings = proceedings;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  /**
   * How much of the ledger somebody may look through.
   *
   * @param whole every petition; otherwise those which their units lead or support
   * @param persons whether also by a petitioner's phone
   * @param secret whether sensitive and confidential ones have rows in what they are shown
   * @param units theirs, in the order of their ids; of who sees all, too
   */
  public record Sight(boolean whole, boolean persons, boolean secret, List<UnitId> units) {
    public Sight {
      units = List.copyOf(units);
    }

    public boolean isNothing() {
      return !whole && units.isEmpty();
    }

    public boolean includes(UnitId unit) {
      return whole || units.contains(unit);
    }
  }

  public Sight sightOf(StaffId who) {
    var actor = proceedings.actor(who);
    var aboveTheUnits = actor.isOfTheOffice() || actor.is(Role.LEADER);
    var units =
        actor.offices().stream()
            .filter(it -> isOfAUnit(it.role()))
            .map(Office::unit)
            .flatMap(Optional::stream)
            .distinct()
            .sorted(Comparator.comparingLong(UnitId::value))
            .toList();
    return new Sight(
        aboveTheUnits || actor.is(Role.OBSERVER),
        aboveTheUnits,
        aboveTheUnits || !actor.is(Role.OBSERVER),
        units);
  }

  /**
   * What was found.
   *
   * @param petitions the newest number first, at most {@link #MOST}
   * @param stoppedEarly whether there may be more, all of them older
   */
  public record Found(List<PetitionId> petitions, boolean stoppedEarly) {
    public Found {
      petitions = List.copyOf(petitions);
    }
  }

  /** Whether these words can be looked for: two characters of Chinese, or a word or number. */
  public static boolean canBeLookedFor(String typed) {
    var phrases = TextWords.phrases(typed);
    return !phrases.isEmpty()
        && phrases.size() <= MOST_WORDS
        && phrases.stream().noneMatch(it -> TextWords.of(it).isEmpty());
  }

  /** Ordinary petitions in whose content or place all these words stand. */
  public Found withWords(String typed, StaffId who) {
    var sight = sightOf(who);
    if (sight.isNothing() || !canBeLookedFor(typed)) {
      return new Found(List.of(), false);
    }
    var phrases = TextWords.phrases(typed);
    var looked = new LinkedHashSet<String>();
    phrases.forEach(it -> looked.addAll(TextWords.of(it)));
    var candidates =
        words.withAll(
            looked.stream().limit(MOST_WORDS).toList(),
            sight.whole() ? List.of() : sight.units(),
            MOST_CANDIDATES);
    var open = inSight(candidates.numbers(), sight);
    var found = new ArrayList<PetitionId>();
    var unsealed = 0;
    for (var petition : open) {
      if (found.size() == MOST || unsealed == MOST_UNSEALED) {
        return new Found(found, true);
      }
      unsealed++;
      var text = words.text(petition);
      if (text.isEmpty()) {
        forget(petition);
      } else if (text.stream().anyMatch(it -> TextWords.hasAll(it, phrases))) {
        found.add(petition);
      }
    }
    return new Found(found, candidates.stoppedEarly());
  }

  /** Its text can be read no more: then its words are not to be tried out either. */
  private void forget(PetitionId petition) {
    words.forget(petition, book.petition(petition).number());
  }

  /**
   * Petitions of whoever has this phone, under the numbers by which they are handled. Looking for
   * somebody is on the trail, with what was found and without the number looked for.
   */
  public Found withPhone(PhoneNumber phone, By by) {
    if (!sightOf(by.staff()).persons()) {
      return new Found(List.of(), false);
    }
    var ids = matters.withPhone(phone).stream().map(links::handledAs).collect(Collectors.toSet());
    var found =
        book.petitions(ids).stream()
            .filter(it -> it.secrecy() != Secrecy.CONFIDENTIAL)
            .sorted(Comparator.comparing(PetitionView::number).reversed())
            .toList();
    proceedings.carryOut(() -> record(found, by));
    return new Found(
        found.stream().limit(MOST).map(PetitionView::id).toList(), found.size() > MOST);
  }

  /** Those that units support and did not give back, the newest number first. */
  public Found supportedBy(Collection<UnitId> units, int atMost) {
    if (units.isEmpty()) {
      return new Found(List.of(), false);
    }
    var found =
        jdbc.sql(
                """
                select distinct petition, number_year, number_ordinal from assignment
                where unit in (:units) and role = 'SUPPORTING'
                  and status not in ('WITHDRAWN', 'CANCELLED')
                order by number_year desc, number_ordinal desc limit :atMost
                """)
            .param("units", units.stream().map(UnitId::value).toList())
            .param("atMost", atMost + 1)
            .query((row, n) -> PetitionId.of(row.getString(1)))
            .list();
    return new Found(found.subList(0, Math.min(atMost, found.size())), found.size() > atMost);
  }

  private static boolean isOfAUnit(Role role) {
    return switch (role) {
      case UNIT_HEAD, UNIT_DEPUTY, UNIT_LIAISON -> true;
      case OFFICE, OFFICE_HEAD, LEADER, OBSERVER, VISITOR, ADMIN -> false;
    };
  }

  private void record(List<PetitionView> found, By by) {
    var facts = new HashMap<String, String>();
    facts.put("found", Integer.toString(found.size()));
    facts.put(
        "petitions",
        found.stream()
            .limit(MOST_ON_THE_TRAIL)
            .map(it -> it.number().toString())
            .collect(Collectors.joining(" ")));
    trail.record(
        TrailEntry.of("FIND_BY_PHONE", by.staff(), "finding", by.at(), by.source(), facts));
  }

  /** In their order. */
  private List<PetitionId> inSight(List<LedgerNumber> numbers, Sight sight) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<LedgerNumber, PetitionId> known = new HashMap<>();
    jdbc.sql(
            "select id, number_year, number_ordinal from petition where secrecy = 'ORDINARY' and ("
                + ofEachYear(numbers)
                + ")")
        .query(
            row -> {
              known.put(
                  new LedgerNumber(row.getInt(2), row.getInt(3)), PetitionId.of(row.getString(1)));
            });
    var shown = sight.whole() ? new HashSet<>(known.values()) : theirs(known.values(), sight);
    return numbers.stream().map(known::get).filter(shown::contains).toList();
  }

  private static String ofEachYear(List<LedgerNumber> numbers) {
    return numbers.stream()
        .collect(
            Collectors.groupingBy(
                LedgerNumber::year,
                Collectors.mapping(it -> Integer.toString(it.ordinal()), Collectors.joining(", "))))
        .entrySet()
        .stream()
        .map(
            it ->
                "number_year = %d and number_ordinal in (%s)".formatted(it.getKey(), it.getValue()))
        .collect(Collectors.joining(" or "));
  }

  /** By the petitions, not by all that the units ever had: the optimiser takes either. */
  private Set<PetitionId> theirs(Collection<PetitionId> petitions, Sight sight) {
    return petitions.isEmpty()
        ? Set.of()
        : jdbc
            .sql(
                """
                select distinct petition from assignment force index (ix_assignment_petition)
                where petition in (:petitions) and unit in (:units)
                  and status not in ('WITHDRAWN', 'CANCELLED')
                """)
            .param("petitions", petitions.stream().map(PetitionId::toString).toList())
            .param("units", sight.units().stream().map(UnitId::value).toList())
            .query(String.class)
            .list()
            .stream()
            .map(PetitionId::of)
            .collect(Collectors.toSet());
  }
}
