package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.mailroom.ArrivalKey;
import cn.minsheng.zhida.mailroom.ContactsChanged;
import cn.minsheng.zhida.mailroom.ContactsChanged.Kind;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hints about contacts are read as DINGTALK.md §9 shows them. */
class ContactEventsTests {

  private static final long BORN = 1_790_000_000_000L;

  private final ContactEvents events = new ContactEvents(Desk.JSON, Desk.TIME);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          user_add_org,    STAFF_JOINED_OR_CHANGED
          user_modify_org, STAFF_JOINED_OR_CHANGED
          user_active_org, STAFF_JOINED_OR_CHANGED
          user_leave_org,  STAFF_LEFT
          """)
  void anEventOfPeopleNamesThem(String type, Kind kind) {
    assertThat(events.read("e1", type, BORN, "{\"timeStamp\":1,\"userId\":[\"zhang\",\"li\"]}"))
        .isEqualTo(read(kind, "zhang", "li"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          org_dept_create, UNIT_CREATED_OR_CHANGED
          org_dept_modify, UNIT_CREATED_OR_CHANGED
          org_dept_remove, UNIT_REMOVED
          """)
  void anEventOfUnitsNamesThem(String type, Kind kind) {
    assertThat(events.read("e1", type, BORN, "{\"deptId\":[101,\"102\"],\"userId\":[\"x\"]}"))
        .isEqualTo(read(kind, "101", "102"));
  }

  @Test
  void aSingleIdIsAsGoodAsAList() {
    assertThat(events.read("e1", "org_dept_modify", BORN, "{\"DeptId\":101}"))
        .isEqualTo(read(Kind.UNIT_CREATED_OR_CHANGED, "101"));
  }

  @Test
  void anEventWithoutATimeHappenedNow() {
    var reading = events.read("e1", "user_leave_org", null, "{\"userId\":[\"zhang\"]}");

    assertThat(((Reading.Read<ContactsChanged>) reading).arrival().happenedAt())
        .isEqualTo(Desk.NOW);
  }

  @Test
  void otherEventsAreNotFollowed() {
    assertThat(ContactEvents.follows("user_leave_org")).isTrue();
    assertThat(ContactEvents.follows("label_conf_modify")).isFalse();
    assertThat(ContactEvents.follows(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{", "{}", "{\"userId\":[]}", "{\"userId\":[{}]}"})
  void anEventThatNamesNobodyIsPassedOver(String data) {
    assertThat(events.read("e1", "user_leave_org", BORN, data))
        .isEqualTo(new Reading.PassedOver<ContactsChanged>(Reading.Why.NOT_UNDERSTOOD, "e1"));
  }

  @Test
  void anEventWithoutAnIdIsPassedOver() {
    assertThat(events.read(null, "user_leave_org", BORN, "{\"userId\":[\"zhang\"]}"))
        .isInstanceOf(Reading.PassedOver.class);
  }

  private static Reading<ContactsChanged> read(Kind kind, String... ids) {
    return new Reading.Read<>(
        new ContactsChanged(
            ArrivalKey.ofEvent("e1"), kind, Set.of(ids), Instant.ofEpochMilli(BORN)));
  }
}
