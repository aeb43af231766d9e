package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 更正: what was mistyped at registration is put right, with a reason; before and after stay, sealed.
 * Deadlines and units are no typing errors.
 */
@Component
public class Corrections {

  private static final String COLUMN = "correction.sealed";

  private final Proceedings proceedings;
  private final SourceTable sources;
  private final MatterTable matters;
  private final FurtherMatters furtherMatters;
  private final LikenessMarks likeness;
  private final WordMarks words;
  private final Sealing sealing;
  private final JdbcClient jdbc;

  Corrections(
      Proceedings proceedings,
      SourceTable sources,
      MatterTable matters,
      FurtherMatters furtherMatters,
      LikenessMarks likeness,
      WordMarks words,
      Sealing sealing,
      JdbcClient jdbc) {
    this.proceedings = proceedings;
    this.sources = sources;
    this.matters = matters;
    this.furtherMatters = furtherMatters;
    this.likeness = likeness;
    this.words = words;
    this.sealing = sealing;
    this.jdbc = jdbc;
  }

  /**
   * What is put right.
   *
   * @param which the first, second … channel or petitioner, from 1; of the others always 1
   * @param value as it should have been: a moment in ISO 8601 (UTC), a kind by the name of {@link
   *     MatterKind}, anything else to the letter
   */
  public record Correction(CorrectedField field, int which, String value, String why) {
    public Correction {
      value = value.strip();
    }

    /** Says nothing of the value. */
    @Override
    public String toString() {
      return "Correction[" + field + "]";
    }
  }

  record Kept(String before, String after, String why) {}

  public void correct(PetitionId id, Correction what, By by) {
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          proceedings.check(Act.CORRECT, by, petition);
          ConfidentialWords.check(Act.CORRECT, petition, what.value(), what.why());
          petition.mustBeUnfinished(Act.CORRECT);
          var why = Said.or(Reason.A_REASON_IS_NEEDED, what.why(), petition);
          if (what.field().isOfTheMatter() && petition.nature().secrecy() == Secrecy.CONFIDENTIAL) {
            throw Refused.because(Reason.CONFIDENTIAL_IS_WRITTEN_ON_PAPER)
                .number(petition.number());
          }
          String before;
          try {
            before = put(petition, what, by);
          } catch (IllegalArgumentException | DateTimeException unfit) {
            throw Refused.because(Reason.CANNOT_BE_CORRECTED_SO).number(petition.number());
          }
          if (before.equals(after(what))) {
            throw Refused.because(Reason.NOTHING_WAS_CORRECTED).number(petition.number());
          }
          var correction = add(petition, what, new Kept(before, after(what), why), by);
          petition.tell(
              new IntakeEvent.Corrected(
                  id,
                  petition.number(),
                  by,
                  what.field(),
                  correction,
                  what.field().isOfTheMatter() ? Optional.empty() : Optional.of(what.value())));
          proceedings.save(petition);
        });
  }

  /** A phone number is compared and kept by its digits, however it was typed. */
  private static String after(Correction what) {
    return what.field() == CorrectedField.PETITIONER_PHONE
        ? phone(what.value()).map(PhoneNumber::digits).orElse("")
        : what.value();
  }

  /**
   * @return what it was
   */
  private String put(Petition petition, Correction what, By by) {
    return switch (what.field()) {
      case SOURCE_NUMBER, RECEIVED_AT -> source(petition, what, by);
      case KIND -> {
        var before = petition.nature().kind().name();
        petition.correct(MatterKind.valueOf(what.value()), petition.nature().category());
        yield before;
      }
      case CATEGORY -> {
        var before = petition.nature().category();
        NewPetition.checkCategory(what.value());
        petition.correct(petition.nature().kind(), what.value());
        yield before;
      }
      case PLACE, CONTENT, PETITIONER_NAME, PETITIONER_PHONE, PETITIONER_ADDRESS ->
          matter(petition, what);
    };
  }

  private String source(Petition petition, Correction what, By by) {
    var was =
        sources.of(petition.id()).get(checked(what.which(), sources.of(petition.id()).size()));
    var source = was.source();
    if (what.field() == CorrectedField.SOURCE_NUMBER) {
      var now = new Source(source.channel(), what.value(), source.receivedAt());
      sources.correct(petition.id(), what.which(), now);
      return source.number();
    }
    var received = Instant.parse(what.value());
    if (received.isAfter(by.at())) {
      throw Refused.because(Reason.LIES_IN_THE_FUTURE).number(petition.number());
    }
    sources.correct(
        petition.id(), what.which(), new Source(source.channel(), source.number(), received));
    return source.receivedAt().toString();
  }

  private String matter(Petition petition, Correction what) {
    var matter = matters.find(petition.id()).orElseThrow();
    var now = corrected(matter, what, petition);
    matters.replace(petition, now);
    likeness.keep(petition.id(), petition.nature().secrecy(), now);
    words.keep(petition);
    matters.forgetPhones(petition.id());
    matters.addPhones(petition.id(), now);
    furtherMatters.of(petition.id()).forEach(it -> matters.addPhones(petition.id(), it.matter()));
    return before(matter, what);
  }

  private static Matter corrected(Matter matter, Correction what, Petition petition) {
    if (what.field() == CorrectedField.CONTENT) {
      if (what.value().isEmpty()) {
        throw Refused.because(Reason.CONTENT_IS_MISSING).number(petition.number());
      }
      return new Matter(matter.petitioners(), what.value(), matter.place());
    }
    if (what.field() == CorrectedField.PLACE) {
      return new Matter(matter.petitioners(), matter.content(), what.value());
    }
    var petitioners = new ArrayList<>(matter.petitioners());
    var index = checked(what.which(), petitioners.size());
    var was = petitioners.get(index);
    petitioners.set(index, corrected(was, what));
    return new Matter(petitioners, matter.content(), matter.place());
  }

  private static Petitioner corrected(Petitioner was, Correction what) {
    return switch (what.field()) {
      case PETITIONER_NAME -> new Petitioner(what.value(), was.phone(), was.address());
      case PETITIONER_PHONE -> new Petitioner(was.name(), phone(what.value()), was.address());
      case PETITIONER_ADDRESS -> new Petitioner(was.name(), was.phone(), what.value());
      case CONTENT, PLACE, SOURCE_NUMBER, RECEIVED_AT, KIND, CATEGORY ->
          throw new IllegalStateException();
    };
  }

  private static String before(Matter matter, Correction what) {
    return switch (what.field()) {
      case CONTENT -> matter.content();
      case PLACE -> matter.place();
      case PETITIONER_NAME -> matter.petitioners().get(what.which() - 1).name();
      case PETITIONER_PHONE ->
          matter.petitioners().get(what.which() - 1).phone().map(PhoneNumber::digits).orElse("");
      case PETITIONER_ADDRESS -> matter.petitioners().get(what.which() - 1).address();
      case SOURCE_NUMBER, RECEIVED_AT, KIND, CATEGORY -> throw new IllegalStateException();
    };
  }

  private static Optional<PhoneNumber> phone(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(new PhoneNumber(value));
  }

  private static int checked(int which, int size) {
    if (which < 1 || which > size) {
      throw new IllegalArgumentException("There is no such one");
    }
    return which - 1;
  }

  private UUID add(Petition of, Correction what, Kept words, By by) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into correction (id, petition, field, sealed, corrected_by, corrected_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            id.toString(),
            of.id().toString(),
            what.field().name(),
            sealing.seal(of.safe(), words, COLUMN, id),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
    return id;
  }
}
