package cn.minsheng.zhida.directory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the roster in the form in which it is read. All texts are strings to Excel, also those
 * that begin like a formula.
 */
final class RosterWriter {

  private static final String APPLICATION = "Zhida";
  private static final String VERSION = "1.0";

  private final Register register;
  private final RosterPlan plan;
  private final NameIndex names;

  RosterWriter(Register register) {
    this.register = register;
    this.plan = RosterPlan.of(register);
    this.names = new NameIndex(register);
  }

  byte[] write() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, APPLICATION, VERSION)) {
      writeUnits(sheet(workbook, RosterSheet.UNITS));
      writeRoles(sheet(workbook, RosterSheet.ROLES));
      writeDuty(sheet(workbook, RosterSheet.DUTY));
      writeExplanation(workbook.newWorksheet(RosterSheet.EXPLANATION));
    } catch (IOException e) {
      throw new UncheckedIOException("A workbook in memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  private static Worksheet sheet(Workbook workbook, RosterSheet sheet) {
    var worksheet = workbook.newWorksheet(sheet.title());
    worksheet.freezePane(0, 1);
    for (int at = 0; at < sheet.columns().size(); at++) {
      worksheet.value(0, at, sheet.columns().get(at).heading());
      worksheet.style(0, at).bold().fillColor("DDEBF7").set();
      worksheet.width(at, sheet.columns().get(at).width());
    }
    return worksheet;
  }

  private void writeUnits(Worksheet sheet) {
    var row = 1;
    for (var unit : register.existing().values()) {
      var nicknames =
          plan.nicknames().values().stream()
              .filter(it -> it.unit().equals(unit.id()))
              .map(Register.Nickname::nickname)
              .collect(Collectors.joining("、"));
      line(
          sheet,
          row++,
          names.write(unit),
          nicknames,
          holders(unit.id(), Role.UNIT_HEAD),
          holders(unit.id(), Role.UNIT_DEPUTY),
          holders(unit.id(), Role.UNIT_LIAISON),
          holders(unit.id(), Role.LEADER),
          written(register.headsInContacts(unit.id())));
    }
  }

  private String holders(UnitId unit, Role role) {
    return written(
        plan.appointments().stream()
            .filter(it -> it.office().role() == role)
            .filter(it -> it.office().unit().equals(Optional.of(unit)))
            .map(Appointment::staff)
            .toList());
  }

  private String written(Collection<StaffId> staff) {
    return staff.stream()
        .filter(register::isHere)
        .map(it -> names.write(register.staff().get(it).what()))
        .collect(Collectors.joining("、"));
  }

  private void writeRoles(Worksheet sheet) {
    var row = 1;
    Set<StaffId> holders =
        plan.appointments().stream()
            .filter(it -> it.office().unit().isEmpty())
            .map(Appointment::staff)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (var holder : holders) {
      var person = register.staff().get(holder).what();
      line(
          sheet,
          row++,
          person.name(),
          holder.value(),
          unitsOf(person),
          plan.appointments().stream()
              .filter(it -> it.staff().equals(holder) && it.office().unit().isEmpty())
              .map(it -> word(it.office().role()))
              .collect(Collectors.joining("、")));
    }
  }

  /** For the reader; the id decides who is meant. */
  private String unitsOf(StaffMember person) {
    return person.units().stream()
        .filter(register::exists)
        .sorted(Comparator.comparingLong(UnitId::value))
        .map(it -> register.units().get(it).what().name())
        .collect(Collectors.joining("、"));
  }

  private static String word(Role role) {
    return Arrays.stream(RoleWord.values())
        .filter(it -> it.role() == role)
        .findFirst()
        .map(RoleWord::word)
        .orElseThrow();
  }

  private void writeDuty(Worksheet sheet) {
    var row = 1;
    for (var duty : plan.duty().entrySet()) {
      day(sheet, row, duty.getKey());
      sheet.value(row, 1, written(duty.getValue()));
      row++;
    }
  }

  private static void day(Worksheet sheet, int row, LocalDate day) {
    sheet.value(row, 0, day);
    sheet.style(row, 0).format("yyyy-mm-dd").set();
  }

  private static void writeExplanation(Worksheet sheet) {
    sheet.freezePane(0, 1);
    sheet.width(0, 12);
    sheet.width(1, 16);
    sheet.width(2, 70);
    line(sheet, 0, "工作表", "列", "填写说明");
    var row = 1;
    for (var explained : RosterSheet.values()) {
      for (var column : explained.columns()) {
        line(sheet, row++, explained.title(), column.heading(), column.note());
      }
    }
    line(sheet, row, RosterSheet.ROLES.title(), "可用角色", String.join("、", RoleWord.all()));
  }

  private static void line(Worksheet sheet, int row, String... texts) {
    for (int at = 0; at < texts.length; at++) {
      if (!texts[at].isEmpty()) {
        sheet.value(row, at, texts[at]);
        sheet.style(row, at).format("@").set();
      }
    }
  }
}
