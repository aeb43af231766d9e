package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.documents.DocumentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happens to a petition at the office besides its plain way: joined, split, put right. */
public sealed interface IntakeEvent extends PetitionEvent {

  /**
   * The same matter came in by a further channel.
   *
   * @param from the number under which it had been registered, if it had
   * @param answerDue until when this channel is owed its answer
   * @param leads the lead unit's deadline, if this made it earlier
   * @param urgency of the whole now
   * @param secrecy of the whole now
   */
  record TookIn(
      PetitionId petition,
      LedgerNumber number,
      By by,
      Source source,
      Optional<LedgerNumber> from,
      Optional<Due> answerDue,
      Optional<Due> leads,
      UrgencyLevel urgency,
      Secrecy secrecy)
      implements IntakeEvent {
    @Override
    public Act act() {
      return Act.JOIN;
    }
  }

  /**
   * It is handled under another number from now on.
   *
   * @param cancelled its assignments that were open
   * @param lapsed what their units had asked for and nobody had decided
   */
  record WasJoined(
      PetitionId petition,
      LedgerNumber number,
      By by,
      LedgerNumber into,
      List<AssignmentId> cancelled,
      List<RequestId> lapsed)
      implements IntakeEvent {
    public WasJoined {
      cancelled = List.copyOf(cancelled);
      lapsed = List.copyOf(lapsed);
    }

    @Override
    public Act act() {
      return Act.JOIN;
    }

    @Override
    public Optional<PetitionStatus> moved() {
      return Optional.of(PetitionStatus.JOINED);
    }
  }

  /** A matter of the same letter was registered under a number of its own. */
  record WasSplit(PetitionId petition, LedgerNumber number, By by, LedgerNumber part)
      implements IntakeEvent {
    @Override
    public Act act() {
      return Act.SPLIT;
    }
  }

  /** 拟办: the office proposed an order to a leader. */
  record Proposed(
      PetitionId petition, LedgerNumber number, By by, UUID proposal, UnitId unit, StaffId leader)
      implements IntakeEvent {
    @Override
    public Act act() {
      return Act.PROPOSE;
    }
  }

  /** 批示. */
  record Instructed(
      PetitionId petition,
      LedgerNumber number,
      By by,
      UUID instruction,
      Optional<UUID> uponProposal)
      implements IntakeEvent {
    @Override
    public Act act() {
      return Act.INSTRUCT;
    }
  }

  /** Somebody read or took the papers of a confidential petition at the office. */
  record Collected(PetitionId petition, LedgerNumber number, By by, StaffId collector)
      implements IntakeEvent {
    @Override
    public Act act() {
      return Act.RECORD_COLLECTION;
    }
  }

  /**
   * Something mistyped was put right; what it was stands sealed under the correction's id.
   *
   * @param now what the ledger shows of it; empty where it is personal data
   */
  record Corrected(
      PetitionId petition,
      LedgerNumber number,
      By by,
      CorrectedField field,
      UUID correction,
      Optional<String> now)
      implements IntakeEvent {
    @Override
    public Act act() {
      return Act.CORRECT;
    }
  }

  /** 附件: files were added to it, which stand sealed with its key. */
  record Attached(PetitionId petition, LedgerNumber number, By by, List<DocumentId> documents)
      implements IntakeEvent {
    public Attached {
      documents = List.copyOf(documents);
    }

    @Override
    public Act act() {
      return Act.ATTACH;
    }
  }

  /** 移交: another person of the office is in charge. */
  record HandedOver(PetitionId petition, LedgerNumber number, By by, StaffId from, StaffId to)
      implements IntakeEvent {
    @Override
    public Act act() {
      return Act.HAND_OVER;
    }
  }
}
