package cn.minsheng.zhida.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 当事人 as people type them: one, or several with their numbers. */
public final class Petitioners {

  private static final Pattern BETWEEN = Pattern.compile("(?U)[、,，;；\\n]+");
  private static final Pattern ADDRESSES = Pattern.compile("[;；\\n]+");
  private static final Pattern NAME_AND_NUMBER =
      Pattern.compile("(?U)^(.*?)[\\s(（:：]*(\\+?\\d[\\d\\s\\-－]{5,18}\\d)[)）\\s]*$");

  private Petitioners() {}

  /** One of them; each may be empty, the phone is as it was written. */
  public record Named(String name, String phone, String address) {}

  /**
   * @param numbers of the field 电话, in the order of the names; may be fewer
   * @param addresses of the field 住址: one for each in the order of the names, or one whole for the
   *     first
   */
  public static List<Named> read(String names, String numbers, String addresses) {
    var people = new ArrayList<>(read(names, numbers));
    var each = ADDRESSES.splitAsStream(addresses).map(String::strip).toList();
    if (each.size() > 1 && each.size() == people.size()) {
      for (var place = 0; place < each.size(); place++) {
        people.set(place, at(people.get(place), each.get(place)));
      }
    } else if (!addresses.isBlank()) {
      var first = people.isEmpty() ? new Named("", "", "") : people.remove(0);
      people.add(0, at(first, addresses.strip()));
    }
    return List.copyOf(people);
  }

  private static Named at(Named person, String address) {
    return new Named(person.name(), person.phone(), address);
  }

  private static List<Named> read(String names, String numbers) {
    var people = new ArrayList<Named>();
    for (var one : parts(names)) {
      var both = NAME_AND_NUMBER.matcher(one);
      people.add(
          both.matches()
              ? new Named(both.group(1).strip(), both.group(2).strip(), "")
              : new Named(one, "", ""));
    }
    var place = 0;
    for (var number : parts(numbers)) {
      if (place < people.size()) {
        if (people.get(place).phone().isEmpty()) {
          people.set(place, new Named(people.get(place).name(), number, ""));
        }
      } else {
        people.add(new Named("", number, ""));
      }
      place++;
    }
    return List.copyOf(people);
  }

  private static List<String> parts(String text) {
    return BETWEEN.splitAsStream(text).map(String::strip).filter(it -> !it.isEmpty()).toList();
  }
}
