package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.directory.RosterOutcome;
import cn.minsheng.zhida.sandbox.Phone;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An office of two, a leader, and units that have all their people. */
record District(Phone clerk, Phone officeHead, Phone leader, List<UnitAtWork> units) {

  private static final long OFFICE = 10;
  private static final long FIRST_UNIT = 701;
  private static final List<String> UNITS =
      List.of("住建局", "教育局", "交通局", "水务局", "公安分局", "自然资源局", "市场监管局", "人社局", "生态环境局", "卫健局");

  static final int MOST_UNITS = UNITS.size();

  /** Everybody arrives and gets a role; units have their names in a fixed order. */
  static District opens(Scenario scenario, Roster roster, int howManyUnits) {
    var units = new ArrayList<UnitAtWork>();
    for (var name : UNITS.subList(0, howManyUnits)) {
      var id = FIRST_UNIT + units.size();
      scenario.twin.organisation().department(id, name, 1);
      units.add(
          new UnitAtWork(
              id,
              name,
              scenario.newcomer("张局", id),
              scenario.newcomer("李副", id),
              scenario.newcomer("王联", id)));
    }
    var district =
        new District(
            scenario.newcomer("孙洁", OFFICE),
            scenario.newcomer("郑直", OFFICE),
            scenario.newcomer("赵立", OFFICE),
            List.copyOf(units));
    scenario.keeper.refreshAll();
    district.appoint(roster);
    return district;
  }

  void closes(Scenario scenario) {
    units.forEach(it -> scenario.twin.organisation().dissolve(it.department()));
  }

  Stream<Phone> phones() {
    return Stream.concat(
        Stream.of(clerk, officeHead, leader),
        units.stream().flatMap(it -> Stream.of(it.head(), it.deputy(), it.liaison())));
  }

  private void appoint(Roster roster) {
    var file =
        new RosterInHand(roster.export())
            .add("人员角色", "孙洁", clerk.userId(), "", "党政办")
            .add("人员角色", "郑直", officeHead.userId(), "", "党政办主要负责人")
            .add("人员角色", "赵立", leader.userId(), "", "工管委领导");
    for (var unit : units) {
      file.write("单位", unit.name(), "主要负责人", "张局(" + unit.head().userId() + ")")
          .write("单位", unit.name(), "分管负责人", "李副(" + unit.deputy().userId() + ")")
          .write("单位", unit.name(), "联络员", "王联(" + unit.liaison().userId() + ")");
    }
    assertThat(roster.receive(new ByteArrayInputStream(file.bytes())))
        .isInstanceOf(RosterOutcome.Applied.class);
  }
}
