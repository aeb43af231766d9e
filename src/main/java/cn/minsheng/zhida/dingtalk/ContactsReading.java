package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.directory.spi.Contacts.ContactStaff;
import cn.minsheng.zhida.directory.spi.Contacts.ContactUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Understands contacts as they really come: numbers and booleans in quotes, one object where a list
 * is promised, a list as JSON text, fields missing (DINGTALK.md §9).
 */
final class ContactsReading {

  /** The organisation itself, which is no unit. */
  static final Long ROOT = 1L;

  private static final int LONGEST_STAFF_ID = 64;

  private ContactsReading() {}

  static List<Long> unitIds(JsonNode result) {
    return elements(result).flatMap(it -> number(it.path("dept_id"))).toList();
  }

  static Optional<ContactUnit> unit(JsonNode result) {
    return number(result.path("dept_id"))
        .findFirst()
        .map(
            id ->
                new ContactUnit(
                    new UnitId(id),
                    text(result.path("name")),
                    number(result.path("parent_id"))
                        .filter(it -> !it.equals(ROOT))
                        .findFirst()
                        .map(UnitId::new),
                    elements(result.path("dept_manager_userid_list"))
                        .flatMap(ContactsReading::staffId)
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
  }

  static List<ContactStaff> members(JsonNode result) {
    var members = new ArrayList<ContactStaff>();
    elements(result.path("list")).forEach(it -> staff(it).ifPresent(members::add));
    return members;
  }

  /** Where the next page begins, or 0 if there should be one but it is not said where. */
  static Optional<Long> nextPage(JsonNode result) {
    return yes(result.path("has_more"))
        ? Optional.of(number(result.path("next_cursor")).findFirst().orElse(0L))
        : Optional.empty();
  }

  static Optional<ContactStaff> staff(JsonNode result) {
    return staffId(result.path("userid"))
        .findFirst()
        .map(
            id ->
                new ContactStaff(
                    id,
                    text(result.path("name")),
                    text(result.path("title")),
                    yes(result.path("active")),
                    units(result.path("dept_id_list"))));
  }

  private static Set<UnitId> units(JsonNode list) {
    return elements(list)
        .flatMap(ContactsReading::number)
        .map(UnitId::new)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    if (list.isArray()) {
      return list.valueStream();
    }
    if (list.isString() && list.asString().strip().startsWith("[")) {
      return inText(list.asString());
    }
    return list.isMissingNode() || list.isNull() || list.isString() && list.asString().isBlank()
        ? Stream.empty()
        : Stream.of(list);
  }

  private static Stream<JsonNode> inText(String text) {
    try {
      return JsonMapper.shared().readTree(text).valueStream();
    } catch (JacksonException e) {
      return Stream.empty();
    }
  }

  /** A positive whole number, in quotes or not. */
  private static Stream<Long> number(JsonNode node) {
    var text = text(node);
    return text.matches("[0-9]{1,18}") && Long.parseLong(text) > 0
        ? Stream.of(Long.parseLong(text))
        : Stream.empty();
  }

  private static Stream<StaffId> staffId(JsonNode node) {
    var text = text(node);
    return text.isEmpty() || text.length() > LONGEST_STAFF_ID
        ? Stream.empty()
        : Stream.of(new StaffId(text));
  }

  private static boolean yes(JsonNode node) {
    return text(node).equalsIgnoreCase("true");
  }

  private static String text(JsonNode node) {
    return LooseJson.text(node).strip();
  }
}
