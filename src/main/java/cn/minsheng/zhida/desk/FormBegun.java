package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.reading.TermText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A form that begins with what was typed behind the command (挂账 12 到12月15日 等法院判决): its day and its
 * words, to be looked at and put right before it is handed in.
 */
@Component
class FormBegun {

  private static final Set<Field.Kind> WORDS = Set.of(Field.Kind.TEXT, Field.Kind.TEXT_AREA);

  private final Terms terms;

  FormBegun(Terms terms) {
    this.terms = terms;
  }

  Form with(Form form, String rest) {
    if (rest.isEmpty()) {
      return form;
    }
    var day = day(rest);
    var isDaySaid = false;
    var isTextSaid = false;
    var fields = new ArrayList<Field>();
    for (var field : form.fields()) {
      if (field.kind() == Field.Kind.DATE && day.isPresent() && !isDaySaid) {
        isDaySaid = true;
        fields.add(field.filledIn(day.get().toString()));
      } else if (WORDS.contains(field.kind()) && field.filledIn().isEmpty() && !isTextSaid) {
        isTextSaid = true;
        fields.add(field.filledIn(rest));
      } else {
        fields.add(field);
      }
    }
    return new Form(form.action(), form.submit(), fields);
  }

  /** The first day that is named. */
  private Optional<LocalDate> day(String rest) {
    return TermText.firstIn(rest)
        .flatMap(terms::term)
        .filter(Term.OnDay.class::isInstance)
        .map(it -> ((Term.OnDay) it).day());
  }
}
