package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.dingtalk.CallFailure.Kind;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.directory.spi.Contacts;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the contacts by oapi (DINGTALK.md §9). */
@Component
final class DingTalkContacts implements Contacts {

  private static final int PAGE = 100;
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(3));

  private final Oapi oapi;
  private final Gate gate;

  DingTalkContacts(Oapi oapi, Gate gate) {
    this.oapi = oapi;
    this.gate = gate;
  }

  @Override
  public List<ContactUnit> units() {
    var ids = new LinkedHashSet<Long>();
    var toVisit = new ArrayDeque<>(List.of(ContactsReading.ROOT));
    while (!toVisit.isEmpty()) {
      var below = ask(Api.UNITS_BELOW, Map.of("dept_id", toVisit.removeFirst()));
      below
          .map(ContactsReading::unitIds)
          .orElse(List.of())
          .forEach(
              id -> {
                if (id != ContactsReading.ROOT && ids.add(id)) {
                  toVisit.addLast(id);
                }
              });
    }
    return ids.stream().map(UnitId::new).map(this::unit).flatMap(Optional::stream).toList();
  }

  @Override
  public List<ContactStaff> membersOf(UnitId unit) {
    var members = new ArrayList<ContactStaff>();
    var cursor = Optional.of(0L);
    while (cursor.isPresent()) {
      var from = cursor.get();
      var page = page(unit, from);
      if (page.isEmpty()) {
        return List.of();
      }
      members.addAll(ContactsReading.members(page.get()));
      cursor = ContactsReading.nextPage(page.get()).map(next -> forward(from, next));
    }
    return List.copyOf(members);
  }

  @Override
  public Optional<ContactStaff> staff(StaffId staff) {
    return ask(Api.STAFF, Map.of("userid", staff.value()))
        .map(it -> ContactsReading.staff(it).orElseThrow(DingTalkContacts::senseless));
  }

  @Override
  public Optional<ContactUnit> unit(UnitId unit) {
    return ask(Api.UNIT, Map.of("dept_id", unit.value()))
        .map(it -> ContactsReading.unit(it).orElseThrow(DingTalkContacts::senseless));
  }

  private Optional<JsonNode> page(UnitId unit, long cursor) {
    return ask(
        Api.MEMBERS,
        Map.of(
            "dept_id",
            unit.value(),
            "cursor",
            cursor,
            "size",
            PAGE,
            "contain_access_limit",
            false));
  }

  /** Half a list would make the others look as if they had left. */
  private static long forward(long from, long next) {
    if (next <= from) {
      throw senseless();
    }
    return next;
  }

  /** The result, or empty if what was asked for does not exist. */
  private Optional<JsonNode> ask(Api api, Map<String, ?> question) {
    try {
      var result = patiently(api, question).path("result");
      if (result.isMissingNode() || result.isNull()) {
        throw senseless();
      }
      return Optional.of(result);
    } catch (CallFailure e) {
      if (e.kind() == Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw new Unreachable("The contacts could not be read: " + e.code(), e);
    }
  }

  private JsonNode patiently(Api api, Map<String, ?> question) throws CallFailure {
    for (var pause : PAUSES) {
      try {
        return oapi.ask(api, question);
      } catch (CallFailure e) {
        if (!mayPass(e.kind())) {
          throw e;
        }
      }
      gate.rest(pause);
    }
    return oapi.ask(api, question);
  }

  private static Unreachable senseless() {
    var failure = new CallFailure(Kind.NO_ANSWER, "an answer without sense");
    return new Unreachable("The contacts could not be read: " + failure.code(), failure);
  }

  /** Asking again changes nothing on the platform, so even an open question may be repeated. */
  private static boolean mayPass(Kind kind) {
    return switch (kind) {
      case LIMITED, BUSY, NOT_REACHED, NO_ANSWER -> true;
      case LIMITED_FOR_A_MINUTE,
          BANNED,
          QUOTA_USED_UP,
          NOT_PERMITTED,
          STALE_TOKEN,
          NOT_FOUND,
          REFUSED ->
          false;
    };
  }
}
