package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.accountability.DeductionId;
import cn.minsheng.zhida.accountability.DisciplineDegree;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.ReportId;
import cn.minsheng.zhida.casework.RequestId;
import cn.minsheng.zhida.desk.FormAct.About;
import cn.minsheng.zhida.digest.HalfMonth;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.mailroom.CardId;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Which card is whose: derived from what it is about, so that pinning twice makes one card. */
final class CardIds {

  private static final String DRAFT = "draft-";
  private static final String ASSIGNMENT = "assignment-";
  private static final String REVIEW = "review-";
  private static final String ENDORSEMENT = "endorse-";
  private static final String WITHDRAWAL = "withdraw-";
  private static final String EXTENSION = "extend-";
  private static final String DIGEST = "digest-";
  private static final String DIGEST_DRAFT = "digest-draft-";
  private static final Pattern DIGEST_DRAFT_CARD =
      Pattern.compile(DIGEST_DRAFT + "(\\d{4}-\\d{2})-([12])");
  private static final String FORM_OF_ASSIGNMENT = "form-a-";
  private static final String FORM_OF_PETITION = "form-p-";
  private static final String MATTER = "matter-";
  private static final String LISTING = "listing-";
  private static final String DEDUCTION = "deduction-";
  private static final String DISCIPLINE = "discipline-";
  private static final Pattern DEDUCTION_CARD =
      Pattern.compile(DEDUCTION + "[uor]-(\\d{1,18})(?:\\..*)?");
  private static final Pattern DISCIPLINE_CARD =
      Pattern.compile(DISCIPLINE + "([A-Z]{1,20})-(\\d{1,18})\\..*");
  private static final int UUID_LENGTH = 36;
  private static final int MARK_LENGTH = 8;

  private CardIds() {}

  static CardId draft(UUID draft) {
    return new CardId(DRAFT + draft);
  }

  static CardId assignment(AssignmentId assignment) {
    return new CardId(ASSIGNMENT + assignment);
  }

  static CardId review(ReportId report) {
    return new CardId(REVIEW + report);
  }

  /**
   * One for each report that passed: whoever was not content is asked again with a new card, and so
   * is whose matter was reopened.
   */
  static CardId endorsement(PetitionId petition, ReportId passed) {
    return new CardId(ENDORSEMENT + petition + "." + passed.toString().substring(0, MARK_LENGTH));
  }

  static CardId withdrawal(RequestId request) {
    return new CardId(WITHDRAWAL + request);
  }

  static CardId extension(RequestId request) {
    return new CardId(EXTENSION + request);
  }

  static Optional<RequestId> withdrawal(CardId card) {
    return uuid(card, WITHDRAWAL).map(it -> RequestId.of(it.toString()));
  }

  static Optional<RequestId> extension(CardId card) {
    return uuid(card, EXTENSION).map(it -> RequestId.of(it.toString()));
  }

  static CardId digest(HalfMonth period) {
    return new CardId(DIGEST + period);
  }

  /** Before the office, until it is sent. */
  static CardId digestDraft(HalfMonth period) {
    return new CardId(DIGEST_DRAFT + period);
  }

  static Optional<HalfMonth> digestDraft(CardId card) {
    var parts = DIGEST_DRAFT_CARD.matcher(card.value());
    return parts.matches()
        ? Optional.of(new HalfMonth(YearMonth.parse(parts.group(1)), parts.group(2).equals("1")))
        : Optional.empty();
  }

  static CardId deductionOfUnit(DeductionId deduction) {
    return new CardId(DEDUCTION + "u-" + deduction);
  }

  static CardId deductionOfOffice(DeductionId deduction) {
    return new CardId(DEDUCTION + "o-" + deduction);
  }

  /** Before the one who asked for the form. */
  static CardId deductionReversal(DeductionId deduction, String askedBy) {
    return new CardId(DEDUCTION + "r-" + deduction + "." + mark(askedBy));
  }

  static Optional<DeductionId> deduction(CardId card) {
    var parts = DEDUCTION_CARD.matcher(card.value());
    return parts.matches()
        ? Optional.of(new DeductionId(Long.parseLong(parts.group(1))))
        : Optional.empty();
  }

  /** Before the one who asked for the form. */
  static CardId discipline(DisciplineDegree degree, UnitId unit, String askedBy) {
    return new CardId(DISCIPLINE + degree + "-" + unit + "." + mark(askedBy));
  }

  static Optional<OfDiscipline> discipline(CardId card) {
    var parts = DISCIPLINE_CARD.matcher(card.value());
    return parts.matches()
        ? Optional.of(
            new OfDiscipline(
                DisciplineDegree.valueOf(parts.group(1)),
                new UnitId(Long.parseLong(parts.group(2)))))
        : Optional.empty();
  }

  /** What a form of 问责 is about. */
  record OfDiscipline(DisciplineDegree degree, UnitId unit) {}

  /**
   * A form before one person.
   *
   * @param askedBy by which message or tap: asking twice by the same gives one card
   */
  static CardId form(About about, String askedBy) {
    return new CardId(
        about
                .assignment()
                .map(it -> FORM_OF_ASSIGNMENT + it.id())
                .orElseGet(() -> FORM_OF_PETITION + about.petition().id())
            + "."
            + mark(askedBy));
  }

  /** What 查 shows to one person. */
  static CardId matter(PetitionId petition, String askedBy) {
    return new CardId(MATTER + petition + "." + mark(askedBy));
  }

  /** A list before one person. */
  static CardId listing(String askedBy) {
    return new CardId(LISTING + mark(askedBy));
  }

  private static String mark(String askedBy) {
    return UUID.nameUUIDFromBytes(askedBy.getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "");
  }

  static boolean isForm(CardId card) {
    return card.value().startsWith(FORM_OF_ASSIGNMENT) || card.value().startsWith(FORM_OF_PETITION);
  }

  /** Whose assignment a card is about, if it is about one. */
  static Optional<AssignmentId> assignmentConcerned(CardId card) {
    return assignment(card)
        .or(() -> uuid(card, FORM_OF_ASSIGNMENT).map(it -> AssignmentId.of(it.toString())));
  }

  /** Which petition a card is about, if it is about none of its assignments. */
  static Optional<PetitionId> petitionConcerned(CardId card) {
    return endorsed(card)
        .or(() -> uuid(card, FORM_OF_PETITION).map(it -> PetitionId.of(it.toString())))
        .or(() -> uuid(card, MATTER).map(it -> PetitionId.of(it.toString())));
  }

  static Optional<UUID> draft(CardId card) {
    return uuid(card, DRAFT);
  }

  static Optional<AssignmentId> assignment(CardId card) {
    return uuid(card, ASSIGNMENT).map(it -> AssignmentId.of(it.toString()));
  }

  static Optional<ReportId> review(CardId card) {
    return uuid(card, REVIEW).map(it -> ReportId.of(it.toString()));
  }

  static Optional<PetitionId> endorsed(CardId card) {
    return uuid(card, ENDORSEMENT).map(it -> PetitionId.of(it.toString()));
  }

  private static Optional<UUID> uuid(CardId card, String prefix) {
    var text = card.value();
    return text.startsWith(prefix) && text.length() >= prefix.length() + UUID_LENGTH
        ? Optional.of(
            UUID.fromString(text.substring(prefix.length(), prefix.length() + UUID_LENGTH)))
        : Optional.empty();
  }
}
