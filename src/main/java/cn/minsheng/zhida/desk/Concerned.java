package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who has to know, by the offices people hold now, whoever held them when it was ordered. */
@Component
class Concerned {

  private final Directory directory;

  Concerned(Directory directory) {
    this.directory = directory;
  }

  /** Head, deputy and liaisons of the unit, and who acts for them. */
  Set<StaffId> people(AssignmentView assignment) {
    var people = new LinkedHashSet<StaffId>();
    people.addAll(
        Directory.whoseItIs(assignment.firstResponsible(), directory.headsOf(assignment.unit())));
    var deputies = directory.deputiesOf(assignment.unit());
    people.addAll(
        assignment
            .specificallyResponsible()
            .map(it -> Directory.whoseItIs(it, deputies))
            .orElse(deputies));
    people.addAll(directory.liaisonsOf(assignment.unit()));
    return directory.withActing(people);
  }

  /** Those of the unit that answers the petition; nobody while none does. */
  Set<StaffId> leadUnit(PetitionView petition) {
    return petition.lead().map(this::people).orElseGet(Set::of);
  }

  /** 党政办: its staff and its head. */
  Set<StaffId> office() {
    var office = new LinkedHashSet<StaffId>(directory.holders(Role.OFFICE));
    office.addAll(directory.holders(Role.OFFICE_HEAD));
    return office;
  }
}
