package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.accountability.Catalogue;
import cn.minsheng.zhida.accountability.Deduction;
import cn.minsheng.zhida.accountability.DeductionBook;
import cn.minsheng.zhida.accountability.DeductionId;
import cn.minsheng.zhida.accountability.DeductionItem;
import cn.minsheng.zhida.accountability.Deductions;
import cn.minsheng.zhida.accountability.Points;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.beans.factory.BeanFactory;

/** What a random office tries with deductions: 异议, 确认, 不予, 冲回. */
final class AccountableMoves {

  static final String OBJECT = "object to deduction";
  static final String CONFIRM = "confirm deduction";
  static final String WAIVE = "waive deduction";
  static final String REVERSE = "reverse deduction";

  private static final DeductionId NONE = new DeductionId(999_999);

  private final Random dice;
  private final PetitionsInTest office;
  private final DeductionBook found;
  private final Deductions deductions;

  AccountableMoves(Random dice, PetitionsInTest office, BeanFactory context) {
    this.dice = dice;
    this.office = office;
    found = context.getBean(DeductionBook.class);
    deductions = context.getBean(Deductions.class);
    var catalogue = context.getBean(Catalogue.class);
    var tomorrow =
        LocalDate.ofInstant(context.getBean(MovedClock.class).instant(), OfficeTime.ZONE)
            .plusDays(1);
    for (var item :
        List.of(
            DeductionItem.ANSWER_OVERDUE, DeductionItem.POOR_HANDLING, DeductionItem.BAD_RATING)) {
      catalogue.set(
          item, true, Optional.of(Points.of("0.5")), tomorrow, office.by(OfficeInTest.OFFICE_HEAD));
    }
  }

  void addTo(Map<String, RandomOffice.Attempt> attempts) {
    attempts.put(
        OBJECT, (it, who) -> deductions.object(any(it), "因雨停工", office.by(signer(it, who))));
    attempts.put(CONFIRM, (it, who) -> deductions.confirm(any(it), office.by(clerk(who))));
    attempts.put(WAIVE, (it, who) -> deductions.waive(any(it), "情有可原", office.by(clerk(who))));
    attempts.put(REVERSE, (it, who) -> deductions.reverse(any(it), "有误", office.by(head(who))));
  }

  /** Mostly of this petition; else one that waits anywhere. */
  private DeductionId any(PetitionView of) {
    var all = found.of(of.id());
    return any(all.isEmpty() ? found.undecided() : all).map(Deduction::id).orElse(NONE);
  }

  private Optional<Deduction> any(List<Deduction> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(dice.nextInt(all.size())));
  }

  private StaffId signer(PetitionView of, StaffId otherwise) {
    return dice.nextInt(4) == 0
        ? otherwise
        : of.lead().map(AssignmentView::firstResponsible).orElse(otherwise);
  }

  private StaffId clerk(StaffId otherwise) {
    return dice.nextInt(4) == 0 ? otherwise : OfficeInTest.CLERK;
  }

  private StaffId head(StaffId otherwise) {
    return dice.nextInt(4) == 0 ? otherwise : OfficeInTest.OFFICE_HEAD;
  }
}
