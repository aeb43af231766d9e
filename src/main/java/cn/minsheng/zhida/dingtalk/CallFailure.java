package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.mailroom.spi.Outcome;
import java.time.Duration;

/**
 * A call that did not succeed: one type for all the ways in which two SDK layers and an HTTP client
 * say so. It has no cause and holds nothing but a code, so that no address, token or text can
 * travel with it into a log.
 */
final class CallFailure extends Exception {

  private static final String CARD_EXISTS = "param.cardAlreadyExist";
  private static final String NO_CARD = "param.cardNotExist";

  private final Kind kind;
  private final String code;

  /**
   * @param code the platform's code, or a word for what the network did
   */
  CallFailure(Kind kind, String code) {
    super(kind + " (" + code + ")");
    this.kind = kind;
    this.code = code;
  }

  Kind kind() {
    return kind;
  }

  String code() {
    return code;
  }

  /** What the mailroom is told. */
  Outcome outcome() {
    return switch (kind) {
      case LIMITED, LIMITED_FOR_A_MINUTE, BANNED, BUSY, NOT_REACHED, NOT_PERMITTED, STALE_TOKEN ->
          new Outcome.NotNow(code, kind.pause());
      case QUOTA_USED_UP -> new Outcome.QuotaUsedUp(code);
      case NO_ANSWER -> new Outcome.Unknown(code);
      case NOT_FOUND, REFUSED -> refused();
    };
  }

  /**
   * This failure, seen from a later call for which it was only a preparation: that one was not made
   * at all, whatever happened to this one.
   */
  CallFailure beforehand() {
    return switch (kind) {
      case NO_ANSWER, REFUSED, NOT_FOUND -> new CallFailure(Kind.NOT_REACHED, "before: " + code);
      case LIMITED,
          LIMITED_FOR_A_MINUTE,
          BANNED,
          BUSY,
          NOT_REACHED,
          NOT_PERMITTED,
          STALE_TOKEN,
          QUOTA_USED_UP ->
          this;
    };
  }

  private Outcome refused() {
    return switch (code) {
      case CARD_EXISTS -> new Outcome.AlreadyThere();
      case NO_CARD -> new Outcome.NoSuchCard();
      default -> new Outcome.Rejected(code);
    };
  }

  /** What a failure means for the call. Only {@link #NO_ANSWER} leaves open what became of it. */
  enum Kind {
    /** Too many calls this second. */
    LIMITED(Duration.ofSeconds(1), false),
    /** Too many calls this minute. */
    LIMITED_FOR_A_MINUTE(Duration.ofMinutes(1), false),
    /** The platform's gate does not let this address in for five minutes (DINGTALK.md §6). */
    BANNED(Duration.ofMinutes(5), false),
    /** The month's calls are used up. */
    QUOTA_USED_UP(Duration.ZERO, false),
    /** The platform answered that it cannot do it now. */
    BUSY(Duration.ofSeconds(1), true),
    /** The call never left. */
    NOT_REACHED(Duration.ofSeconds(2), false),
    /** The app lacks a permission; somebody has to grant it. */
    NOT_PERMITTED(Duration.ofMinutes(5), true),
    /** The token was not accepted. */
    STALE_TOKEN(Duration.ofSeconds(5), true),
    /** No answer, or one that says nothing. */
    NO_ANSWER(Duration.ZERO, true),
    /** What was asked for does not exist. */
    NOT_FOUND(Duration.ZERO, true),
    /** The platform answered that it never will. */
    REFUSED(Duration.ZERO, true);

    private final Duration pause;
    private final boolean counted;

    Kind(Duration pause, boolean counted) {
      this.pause = pause;
      this.counted = counted;
    }

    Duration pause() {
      return pause;
    }

    /** Whether the call may count in the month's quota; what a limit turned away does not. */
    boolean counted() {
      return counted;
    }
  }
}
