package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.vault.Vault;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What a petition is about in one line, without its people, for lists that leave the chat: names,
 * phones and addresses of the petitioners are taken out, and whatever else looks like a number of a
 * phone or an identity card. Of what is not ordinary there is none (rule 13).
 */
@Component
public class Gists {

  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}[\\dXx]?|\\d{3,4}-\\d{7,8}");
  private static final Comparator<String> THE_LONGEST_FIRST =
      Comparator.<String>comparingInt(it -> -it.length()).thenComparing(it -> it);

  private final MatterTable matters;

  Gists(MatterTable matters) {
    this.matters = matters;
  }

  /**
   * @param secrecy of the petition, as the list knows it
   * @return empty unless it is ordinary, and once it was forgotten
   */
  public Optional<String> of(PetitionId id, Secrecy secrecy) {
    if (secrecy != Secrecy.ORDINARY) {
      return Optional.empty();
    }
    try {
      return matters.find(id).map(Gists::withoutPeople);
    } catch (Vault.Forgotten forgotten) {
      return Optional.empty();
    }
  }

  static String withoutPeople(Matter matter) {
    var hidden = new TreeMap<String, String>(THE_LONGEST_FIRST);
    for (var person : matter.petitioners()) {
      if (person.name().length() > 1) {
        hidden.put(person.name(), person.masked().name());
      }
      if (person.address().length() > 1) {
        hidden.put(person.address(), "（住址）");
      }
    }
    var text = matter.content().replaceAll("\\s+", " ");
    for (Map.Entry<String, String> one : hidden.entrySet()) {
      text = text.replace(one.getKey(), one.getValue());
    }
    return LONG_NUMBER.matcher(text).replaceAll("***");
  }
}
