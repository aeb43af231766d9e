package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.vault.BlindIndex;
import cn.minsheng.zhida.vault.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What in the ledger a new petition might be the same as (rule 1), and what its petitioners brought
 * before. A fixed number of bounded queries; at most ten texts are unsealed to be compared.
 *
 * <p>Its limits: texts that say the same in other words are not found; nor is what sensitive and
 * confidential petitions say, of which only source numbers and phones are compared.
 */
@Component
public class Likeness {

  private static final int MOST_OF_A_KIND = 10;

  private final MatterTable matters;
  private final LikenessMarks marks;
  private final Links links;
  private final CaseBook book;
  private final BlindIndex blindIndex;
  private final LikenessSettings settings;
  private final JdbcClient jdbc;

  Likeness(
      MatterTable matters,
      LikenessMarks marks,
      Links links,
      CaseBook book,
      BlindIndex blindIndex,
      LikenessSettings settings,
      JdbcClient jdbc) {
    this.matters = matters;
    this.marks = marks;
    this.links = links;
    this.book = book;
    this.blindIndex = blindIndex;
    this.settings = settings;
    this.jdbc = jdbc;
  }

  /** Why it might be the same. */
  public enum Why {
    SOURCE_NUMBER("来源编号相同"),
    TEXT("内容和地点相近"),
    PHONE("当事人电话相同");

    private final String word;

    Why(String word) {
      this.word = word;
    }

    /** What the office calls it. */
    public String word() {
      return word;
    }
  }

  /** A petition that is in the ledger, under the number by which it is handled. */
  public record Likely(PetitionView petition, Set<Why> why) {
    public Likely {
      why = Set.copyOf(why);
    }

    /** Whether it could be the same matter, rather than a former one of the same person. */
    public boolean mayBeTheSame() {
      return !petition.status().isFinished();
    }
  }

  /** The likeliest first: not finished before finished, the number before the words. */
  public List<Likely> to(NewPetition what, int atMost) {
    Map<PetitionId, EnumSet<Why>> found = new LinkedHashMap<>();
    add(found, Why.SOURCE_NUMBER, withSourceNumber(what.source().number()));
    if (what.secrecy() == Secrecy.ORDINARY) {
      add(found, Why.TEXT, similar(what.matter()));
    }
    if (what.secrecy() != Secrecy.CONFIDENTIAL) {
      add(found, Why.PHONE, withPhones(what.matter()));
    }
    return book.petitions(found.keySet()).stream()
        .map(it -> new Likely(it, found.get(it.id())))
        .sorted(
            Comparator.comparing((Likely it) -> !it.mayBeTheSame())
                .thenComparing(it -> it.why().stream().min(Comparator.naturalOrder()).orElseThrow())
                .thenComparing(it -> -it.why().size()))
        .limit(atMost)
        .toList();
  }

  private void add(Map<PetitionId, EnumSet<Why>> found, Why why, Collection<PetitionId> petitions) {
    petitions.stream()
        .map(links::handledAs)
        .forEach(it -> found.computeIfAbsent(it, key -> EnumSet.noneOf(Why.class)).add(why));
  }

  private List<PetitionId> withSourceNumber(String number) {
    return number.isEmpty()
        ? List.of()
        : ids(
            "select distinct petition from petition_source where source_number = ? limit ?",
            number);
  }

  private List<PetitionId> withPhones(Matter matter) {
    var found = new ArrayList<PetitionId>();
    matter.petitioners().stream()
        .flatMap(it -> it.phone().stream())
        .limit(MOST_OF_A_KIND)
        .map(blindIndex::of)
        .forEach(mark -> found.addAll(latestWithPhone(mark)));
    return found;
  }

  private List<PetitionId> latestWithPhone(String mark) {
    return ids(
        """
        select f.petition from petition_phone f join petition p on p.id = f.petition
        where f.mark = ? order by p.registered_at desc, p.id limit ?
        """,
        mark);
  }

  private List<PetitionId> similar(Matter matter) {
    return marks.candidates(matter, MOST_OF_A_KIND).stream()
        .filter(it -> isSimilar(matter, it))
        .toList();
  }

  private boolean isSimilar(Matter matter, PetitionId to) {
    try {
      return matters.find(to).filter(it -> areSimilar(matter, it)).isPresent();
    } catch (Vault.Forgotten gone) {
      return false;
    }
  }

  /** The same words at another place are another matter. */
  private boolean areSimilar(Matter one, Matter other) {
    var elsewhere =
        !one.place().isEmpty()
            && !other.place().isEmpty()
            && TextLikeness.of(one.place(), other.place()) < settings.place();
    return !elsewhere && TextLikeness.of(one.content(), other.content()) >= settings.text();
  }

  private List<PetitionId> ids(String sql, String value) {
    return jdbc.sql(sql).params(value, MOST_OF_A_KIND).query(String.class).list().stream()
        .map(PetitionId::of)
        .toList();
  }
}
