package cn.minsheng.zhida.papers;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What people and units are called on paper. */
@Component
class Named {

  private final Function<UnitId, String> units;
  private final Function<StaffId, String> people;

  @Autowired
  Named(Directory directory) {
    this(
        id -> directory.unit(id).map(Unit::name).orElse(""),
        id -> directory.staff(id).map(StaffMember::name).orElse(""));
  }

  Named(Function<UnitId, String> units, Function<StaffId, String> people) {
    this.units = units;
    this.people = people;
  }

  String unit(UnitId id) {
    return units.apply(id);
  }

  String staff(StaffId id) {
    return people.apply(id);
  }
}
