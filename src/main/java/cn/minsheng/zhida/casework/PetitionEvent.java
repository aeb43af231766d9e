package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.documents.DocumentId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What has happened to a petition: ids and values, no personal data. Published once for each act,
 * in the transaction that does it; each is one line of the trail and of the ledger.
 */
public sealed interface PetitionEvent
    permits PetitionEvent.Registered,
        PetitionEvent.OfAssignment,
        PetitionEvent.FollowedUp,
        PetitionEvent.Endorsed,
        PetitionEvent.Closed,
        IntakeEvent,
        UrgingEvent,
        EndingEvent,
        UndoingEvent,
        TakingOverEvent,
        AftercareEvent {

  PetitionId petition();

  LedgerNumber number();

  Act act();

  By by();

  /** Where the petition stands now, if this moved it. */
  default Optional<PetitionStatus> moved() {
    return Optional.empty();
  }

  /** What happened to one unit's assignment. */
  sealed interface OfAssignment extends PetitionEvent
      permits CalendarEvent,
          Assigned,
          Accepted,
          ClaritiesRecorded,
          OpinionGiven,
          OpinionWaived,
          ReportSubmitted,
          SignedOff,
          Returned,
          Passed,
          SentBack,
          OrderEvent,
          WithdrawalEvent,
          ExtensionEvent {
    AssignmentId assignment();

    UnitId unit();

    AssignmentRole role();

    /** Where the assignment stands now. */
    AssignmentStatus status();
  }

  record Registered(
      PetitionId petition,
      LedgerNumber number,
      By by,
      Source source,
      MatterKind kind,
      String category,
      UrgencyLevel urgency,
      Secrecy secrecy)
      implements PetitionEvent {
    @Override
    public Act act() {
      return Act.REGISTER;
    }

    @Override
    public Optional<PetitionStatus> moved() {
      return Optional.of(PetitionStatus.TO_ASSIGN);
    }
  }

  record Assigned(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      StaffId firstResponsible,
      Optional<StaffId> specificallyResponsible,
      Due due,
      boolean reportNeeded,
      List<Supporting> supporting)
      implements OfAssignment {
    public Assigned {
      supporting = List.copyOf(supporting);
    }

    @Override
    public Act act() {
      return Act.ASSIGN;
    }

    @Override
    public AssignmentRole role() {
      return AssignmentRole.LEAD;
    }

    @Override
    public AssignmentStatus status() {
      return AssignmentStatus.ISSUED;
    }

    @Override
    public Optional<PetitionStatus> moved() {
      return Optional.of(PetitionStatus.IN_HAND);
    }
  }

  /** A supporting unit and until when it owes its opinion. */
  record Supporting(AssignmentId assignment, UnitId unit, Due due) {
    @Override
    public String toString() {
      return unit + " " + due + " " + assignment;
    }
  }

  record Accepted(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      AssignmentRole role)
      implements OfAssignment {
    @Override
    public Act act() {
      return Act.ACCEPT;
    }

    @Override
    public AssignmentStatus status() {
      return AssignmentStatus.ACCEPTED;
    }
  }

  record ClaritiesRecorded(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      AssignmentStatus status)
      implements OfAssignment {
    @Override
    public Act act() {
      return Act.RECORD_CLARITIES;
    }

    @Override
    public AssignmentRole role() {
      return AssignmentRole.LEAD;
    }
  }

  /**
   * @param onPaper whether its words stand on paper alone, as those of a confidential matter do
   */
  record OpinionGiven(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      boolean onPaper)
      implements OfAssignment {
    @Override
    public Act act() {
      return Act.GIVE_OPINION;
    }

    @Override
    public AssignmentRole role() {
      return AssignmentRole.SUPPORTING;
    }

    @Override
    public AssignmentStatus status() {
      return AssignmentStatus.OPINION_GIVEN;
    }
  }

  /**
   * @param lapsed what the unit had asked for and nobody had decided
   */
  record OpinionWaived(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      List<RequestId> lapsed)
      implements OfAssignment {
    public OpinionWaived {
      lapsed = List.copyOf(lapsed);
    }

    @Override
    public Act act() {
      return Act.WAIVE_OPINION;
    }

    @Override
    public AssignmentRole role() {
      return AssignmentRole.SUPPORTING;
    }

    @Override
    public AssignmentStatus status() {
      return AssignmentStatus.CANCELLED;
    }
  }

  /**
   * @param document the file, if the report is one
   * @param round 1 for the first report of an assignment
   */
  record ReportSubmitted(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      ReportId report,
      int round,
      HandlingResult result,
      Telling.Way told,
      Optional<DocumentId> document)
      implements OfAssignment {
    @Override
    public Act act() {
      return Act.SUBMIT_REPORT;
    }

    @Override
    public AssignmentRole role() {
      return AssignmentRole.LEAD;
    }

    @Override
    public AssignmentStatus status() {
      return AssignmentStatus.REPORTED;
    }
  }

  /**
   * 审阅同意: the report is handed in to the office, which answers the order.
   *
   * @param due the deadline it was measured by
   * @param notCounted how long reports handed in in time lay at the office until they were returned
   * @param late whether the deadline and that time had passed, frozen here
   */
  record SignedOff(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      ReportId report,
      Due due,
      Duration notCounted,
      boolean late)
      implements OfAssignment {
    @Override
    public Act act() {
      return Act.SIGN_OFF;
    }

    @Override
    public AssignmentRole role() {
      return AssignmentRole.LEAD;
    }

    @Override
    public AssignmentStatus status() {
      return AssignmentStatus.SIGNED_OFF;
    }
  }

  /**
   * The report went back to be done again: by its signer, or by the office (办理不彻底).
   *
   * @param act {@link Act#RETURN_BY_SIGNER} or {@link Act#RETURN_TO_UNIT}
   */
  record Returned(
      PetitionId petition,
      LedgerNumber number,
      By by,
      Act act,
      AssignmentId assignment,
      UnitId unit,
      ReportId report,
      Duration notCounted)
      implements OfAssignment {
    @Override
    public AssignmentRole role() {
      return AssignmentRole.LEAD;
    }

    @Override
    public AssignmentStatus status() {
      return AssignmentStatus.RETURNED;
    }
  }

  /**
   * @param lapsed what the unit had asked for and nobody had decided
   */
  record Passed(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      ReportId report,
      List<RequestId> lapsed)
      implements OfAssignment {
    public Passed {
      lapsed = List.copyOf(lapsed);
    }

    @Override
    public Act act() {
      return Act.PASS;
    }

    @Override
    public AssignmentRole role() {
      return AssignmentRole.LEAD;
    }

    @Override
    public AssignmentStatus status() {
      return AssignmentStatus.PASSED;
    }

    @Override
    public Optional<PetitionStatus> moved() {
      return Optional.of(PetitionStatus.TO_FOLLOW_UP);
    }
  }

  record FollowedUp(
      PetitionId petition,
      LedgerNumber number,
      By by,
      FollowUp.Method method,
      Satisfaction satisfaction,
      PetitionStatus becomes)
      implements PetitionEvent {
    @Override
    public Act act() {
      return Act.RECORD_FOLLOW_UP;
    }

    @Override
    public Optional<PetitionStatus> moved() {
      return Optional.of(becomes);
    }
  }

  /**
   * @param given whether 认可 was given or refused
   */
  record Endorsed(
      PetitionId petition,
      LedgerNumber number,
      By by,
      Endorser endorser,
      boolean given,
      PetitionStatus becomes)
      implements PetitionEvent {
    @Override
    public Act act() {
      return switch (endorser) {
        case SUPERIOR -> Act.ENDORSE_FOR_SUPERIOR;
        case COMMITTEE -> Act.ENDORSE_FOR_COMMITTEE;
        case PETITIONER -> Act.EXPLAIN;
      };
    }

    @Override
    public Optional<PetitionStatus> moved() {
      return Optional.of(becomes);
    }
  }

  /** After an objection, to the same unit with a new deadline. */
  record SentBack(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      Due due)
      implements OfAssignment {
    @Override
    public Act act() {
      return Act.SEND_BACK;
    }

    @Override
    public AssignmentRole role() {
      return AssignmentRole.LEAD;
    }

    @Override
    public AssignmentStatus status() {
      return AssignmentStatus.RETURNED;
    }

    @Override
    public Optional<PetitionStatus> moved() {
      return Optional.of(PetitionStatus.IN_HAND);
    }
  }

  /** 销号. */
  record Closed(PetitionId petition, LedgerNumber number, By by, LocalDate lookBackDue)
      implements PetitionEvent {
    @Override
    public Act act() {
      return Act.CLOSE;
    }

    @Override
    public Optional<PetitionStatus> moved() {
      return Optional.of(PetitionStatus.CLOSED);
    }
  }
}
