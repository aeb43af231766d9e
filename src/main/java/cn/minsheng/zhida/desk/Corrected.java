package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CorrectedField;
import cn.minsheng.zhida.casework.Corrections;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.FieldWords;
import cn.minsheng.zhida.reading.Moment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 更正: a typing error of the registration is put right (rules 1 and 14). */
@Component
class Corrected implements FormAct {

  private static final int MOST_OF_A_KIND = 5;

  private final Corrections corrections;
  private final OfficeTime time;

  Corrected(Corrections corrections, OfficeTime time) {
    this.corrections = corrections;
    this.time = time;
  }

  @Override
  public String action() {
    return "petition.correct";
  }

  @Override
  public String words() {
    return "更正";
  }

  @Override
  public Act act() {
    return Act.CORRECT;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  /** Typed by those who use it: on every card of 查 its button would be in the way. */
  @Override
  public boolean isPossible(About about) {
    return false;
  }

  @Override
  public Form form(About about) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : CorrectedField.values()) {
      fields.put(field.name(), field.word());
    }
    var places = new LinkedHashMap<String, String>();
    for (var place = 1; place <= MOST_OF_A_KIND; place++) {
      places.put(Integer.toString(place), "第 %d 个".formatted(place));
    }
    return new Form(
        action(),
        words(),
        List.of(
            Field.choice("field", "更正哪一项", fields),
            Field.choice("which", "第几个渠道或当事人", places),
            Field.longText("value", "改为", true),
            Field.text("why", "更正理由", true)));
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var field = MatterForms.choice(filledIn, "field", CorrectedField.values());
    var which = MatterForms.said(filledIn, "which");
    if (field.isEmpty() || !which.matches("[1-5]?")) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    var value = value(field.get(), MatterForms.said(filledIn, "value"));
    if (value.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    corrections.correct(
        about.petition().id(),
        new Corrections.Correction(
            field.get(),
            which.isEmpty() ? 1 : Integer.parseInt(which),
            value.get(),
            MatterForms.said(filledIn, "why")),
        by);
    return new Reply(
        IntakeSentences.corrected(about.petition().number().toString(), field.get().word()), true);
  }

  /** As the core takes it; empty if it cannot be read. */
  private Optional<String> value(CorrectedField field, String said) {
    return switch (field) {
      case KIND -> FieldWords.kind(said).map(MatterKind::name);
      case RECEIVED_AT -> Moment.read(said, time.today()).map(Object::toString);
      case SOURCE_NUMBER,
          CATEGORY,
          PLACE,
          CONTENT,
          PETITIONER_NAME,
          PETITIONER_PHONE,
          PETITIONER_ADDRESS ->
          Optional.of(said);
    };
  }
}
