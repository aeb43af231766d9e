package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.mailroom.ArrivalKey;
import cn.minsheng.zhida.mailroom.ContactsChanged;
import cn.minsheng.zhida.mailroom.ContactsChanged.Kind;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;

/** Reads what the platform tells of contacts (DINGTALK.md §9). */
final class ContactEvents {

  private static final List<String> STAFF = List.of("userId", "UserId", "userid", "staffId");
  private static final List<String> UNITS = List.of("deptId", "DeptId", "deptid", "dept_id");

  private static final Map<String, Kind> KINDS =
      Map.of(
          "user_add_org", Kind.STAFF_JOINED_OR_CHANGED,
          "user_modify_org", Kind.STAFF_JOINED_OR_CHANGED,
          "user_active_org", Kind.STAFF_JOINED_OR_CHANGED,
          "user_leave_org", Kind.STAFF_LEFT,
          "org_dept_create", Kind.UNIT_CREATED_OR_CHANGED,
          "org_dept_modify", Kind.UNIT_CREATED_OR_CHANGED,
          "org_dept_remove", Kind.UNIT_REMOVED);

  private final LooseJson json;
  private final OfficeTime time;

  ContactEvents(LooseJson json, OfficeTime time) {
    this.json = json;
    this.time = time;
  }

  /** Whether the bot follows events of this type at all. */
  static boolean follows(@Nullable String type) {
    return type != null && KINDS.containsKey(type);
  }

  /**
   * Never throws, whatever the texts are.
   *
   * @param type one that is {@linkplain #follows followed}
   * @param born when it happened, in milliseconds since 1970
   */
  Reading<ContactsChanged> read(
      @Nullable String id, String type, @Nullable Long born, String data) {
    try {
      var kind = KINDS.get(type);
      var node = json.object(data);
      return kind == null || id == null
          ? passedOver(id)
          : read(id, kind, born, ids(node, isOfStaff(kind) ? STAFF : UNITS));
    } catch (RuntimeException notUnderstood) {
      return passedOver(id);
    }
  }

  private Reading<ContactsChanged> read(
      String id, Kind kind, @Nullable Long born, Set<String> ids) {
    if (id.isBlank() || ids.isEmpty()) {
      return passedOver(id);
    }
    return new Reading.Read<>(new ContactsChanged(ArrivalKey.ofEvent(id), kind, ids, moment(born)));
  }

  private Instant moment(@Nullable Long born) {
    return born == null
        ? time.now()
        : LooseJson.moment(LongNode.valueOf(born)).orElseGet(time::now);
  }

  private static boolean isOfStaff(Kind kind) {
    return kind == Kind.STAFF_JOINED_OR_CHANGED || kind == Kind.STAFF_LEFT;
  }

  /** A list where one is declared; single values and numbers are seen too. */
  private static Set<String> ids(JsonNode node, List<String> names) {
    var ids = new LinkedHashSet<String>();
    for (var name : names) {
      var found = node.path(name);
      add(found, ids);
      found.valueStream().forEach(one -> add(one, ids));
    }
    return ids;
  }

  private static void add(JsonNode one, Set<String> ids) {
    var id = LooseJson.text(one).strip();
    if (!id.isEmpty()) {
      ids.add(id);
    }
  }

  private static Reading<ContactsChanged> passedOver(@Nullable String id) {
    return new Reading.PassedOver<>(Reading.Why.NOT_UNDERSTOOD, id == null ? "" : id);
  }
}
