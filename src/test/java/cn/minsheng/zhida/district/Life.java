package cn.minsheng.zhida.district;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PromiseId;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.OfficeInTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was done to one petition, written down by whoever did it: the district's own plain record,
 * asked of nobody. Times are those of the office's wall.
 */
final class Life {

  enum Standing {
    TO_ASSIGN,
    IN_HAND,
    TO_VISIT,
    TO_ENDORSE,
    OBJECTED,
    CLOSED,
    ENDED,
    JOINED
  }

  /** A channel it came by; one that named no day is answered by that of the order. */
  record Way(Channel channel, Optional<Due> due) {}

  /** 拟办 before a leader. */
  static final class Proposed {
    final LocalDateTime at;
    boolean ended;

    Proposed(LocalDateTime at) {
      this.at = at;
    }
  }

  /** 答复 owed to one of the channels it came by. */
  static final class Owed {
    final int place;
    Due due;
    boolean given;

    Owed(int place, Due due) {
      this.place = place;
      this.due = due;
    }
  }

  /** 承诺. */
  static final class Promised {
    final PromiseId id;
    final LocalDate day;
    final Optional<Charge> unit;
    LocalDateTime settled;
    boolean kept;
    boolean lifted;

    Promised(PromiseId id, LocalDate day, Optional<Charge> unit) {
      this.id = id;
      this.day = day;
      this.unit = unit;
    }

    /** 挂牌督办: its day went by and it was not kept by then, or the office says it was not kept. */
    boolean isSupervisedAt(LocalDateTime now) {
      if (lifted) {
        return false;
      }
      var wentBy = day.plusDays(1).atStartOfDay();
      if (settled == null) {
        return !now.isBefore(wentBy);
      }
      return !kept || !settled.isBefore(wentBy);
    }

    /** Nothing can be told of it any more. */
    boolean isSilent() {
      return lifted || settled != null && !isSupervisedAt(settled);
    }
  }

  final PetitionId id;
  final String number;
  final Channel channel;
  final List<Charge> charges = new ArrayList<>();
  final List<Promised> promises = new ArrayList<>();
  final List<Way> ways = new ArrayList<>();
  final List<Owed> answers = new ArrayList<>();
  boolean immediate;

  /** 经办人: whoever entered it. */
  StaffId clerk = OfficeInTest.CLERK;

  Standing standing = Standing.TO_ASSIGN;
  LocalDateTime since;

  /** When the lead unit's withdrawal was approved, until it is assigned again. */
  Optional<LocalDateTime> givenBack = Optional.empty();

  /** Back at the office, until it has a unit again: whoever had it has nothing to do with it. */
  boolean isBack;

  Optional<LocalDate> heldUntil = Optional.empty();
  Optional<StaffId> visitor = Optional.empty();
  Optional<LocalDate> visitGiven = Optional.empty();
  Optional<Proposed> proposal = Optional.empty();
  Optional<LocalDate> lookBackDue = Optional.empty();
  boolean superiorEndorsed;
  boolean committeeEndorsed;

  Life(PetitionId id, String number, Channel channel, boolean immediate, LocalDateTime since) {
    this.id = id;
    this.number = number;
    this.channel = channel;
    this.immediate = immediate;
    ways.add(new Way(channel, Optional.empty()));
    this.since = since;
  }

  /** The lead unit that has it, or had it when it was over. */
  Optional<Charge> lead() {
    return isBack ? Optional.empty() : hadItLast();
  }

  /** The same, also while it is back at the office. */
  Optional<Charge> hadItLast() {
    Optional<Charge> last = Optional.empty();
    for (var charge : charges) {
      if (charge.leads) {
        last = Optional.of(charge);
      }
    }
    return last;
  }

  boolean isHeldAt(LocalDateTime now) {
    return heldUntil.isPresent() && !now.toLocalDate().isAfter(heldUntil.get());
  }

  /** Nothing is to be told of it any more, whatever happens. */
  boolean isSilent() {
    for (var promised : promises) {
      if (!promised.isSilent()) {
        return false;
      }
    }
    for (var owed : answers) {
      if (!owed.given) {
        return false;
      }
    }
    return isOver() && lookBackDue.isEmpty();
  }

  /** Whether one of its channels has 上级部门 that have to endorse it. */
  boolean needsSuperior() {
    return ways.stream().anyMatch(it -> it.channel().superiorEndorses());
  }

  boolean isOver() {
    return switch (standing) {
      case CLOSED, ENDED, JOINED -> true;
      case TO_ASSIGN, IN_HAND, TO_VISIT, TO_ENDORSE, OBJECTED -> false;
    };
  }

  /** 撤销: what brings it back to where it stands now. */
  Runnable asItStands() {
    var stood = standing;
    var stoodSince = since;
    var held = heldUntil;
    var waits = proposal.filter(it -> !it.ended).isPresent();
    var superior = superiorEndorsed;
    var committee = committeeEndorsed;
    var promised = List.copyOf(promises);
    var owed = answers.stream().filter(it -> !it.given).toList();
    var given = answers.stream().filter(it -> it.given).toList();
    var before = charges.stream().map(Charge::asItStands).toList();
    return () -> {
      standing = stood;
      since = stoodSince;
      heldUntil = held;
      proposal.ifPresent(it -> it.ended = !waits);
      superiorEndorsed = superior;
      committeeEndorsed = committee;
      promises.retainAll(promised);
      answers.removeIf(it -> !owed.contains(it) && !given.contains(it));
      owed.forEach(it -> it.given = false);
      before.forEach(Runnable::run);
    };
  }

  void becomes(Standing next, LocalDateTime now) {
    if (next != standing) {
      standing = next;
      since = now;
    }
  }
}
