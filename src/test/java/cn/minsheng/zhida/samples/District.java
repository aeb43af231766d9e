package cn.minsheng.zhida.samples;

import cn.minsheng.zhida.sandbox.Organisation;
import cn.minsheng.zhida.sandbox.PagePerson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Twenty units and the offices above them. Everybody is made up. */
final class District {

  static final String CLERK = "wangmin";
  static final String OFFICE_HEAD = "zhaoqm";
  static final String LEADER = "sunzy";
  static final String ADMIN = "admin";

  private static final long FIRST_OFFICE = 10;
  private static final long FIRST_UNIT = 101;

  private static final Map<String, String> LABELS =
      Map.of(
          "党政办", "党政办",
          "党政办主要负责人", "党政办负责人",
          "管理员", "管理员",
          "工管委领导", "领导",
          "观察单位", "抄报",
          "回访人员", "回访");

  private final List<SampleUnit> units =
      Lines.of("/samples/units.tsv", 9).stream().map(SampleUnit::of).toList();
  private final List<Member> members =
      Lines.of("/samples/people.tsv", 5).stream().map(Member::of).toList();

  /** Somebody outside the responsible units, with the role the roster gives them. */
  record Member(String userId, String name, String office, String title, String role) {

    static Member of(List<String> cells) {
      return new Member(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }
  }

  List<SampleUnit> units() {
    return units;
  }

  List<Member> members() {
    return members;
  }

  SampleUnit unitCalled(String name) {
    return units.stream().filter(it -> it.isCalled(name)).findFirst().orElseThrow();
  }

  /** Moves everybody into DingTalk's contacts, the heads of units as their managers. */
  void moveInto(Organisation organisation) {
    var offices = new LinkedHashMap<String, Long>();
    for (var member : members) {
      var id = offices.computeIfAbsent(member.office(), it -> FIRST_OFFICE + offices.size());
      organisation
          .department(id, member.office(), Organisation.ROOT)
          .person(member.userId(), member.name(), member.title(), id);
    }
    var id = FIRST_UNIT;
    for (var unit : units) {
      organisation.department(id, unit.name(), Organisation.ROOT);
      for (var post : unit.posts()) {
        organisation.person(post.userId(), post.name(), post.title(), id);
      }
      organisation.department(id, unit.name(), Organisation.ROOT, unit.head().userId());
      id++;
    }
  }

  /** As the page lists them: the general office first, then who is above it, then the units. */
  List<PagePerson> people() {
    var people = new ArrayList<PagePerson>();
    for (var member : members) {
      people.add(
          new PagePerson(
              member.userId(),
              member.name(),
              member.title(),
              member.office(),
              List.of(LABELS.get(member.role()))));
    }
    for (var unit : units) {
      for (var post : unit.posts()) {
        people.add(
            new PagePerson(
                post.userId(), post.name(), post.title(), unit.name(), List.of(post.role())));
      }
    }
    return people;
  }
}
