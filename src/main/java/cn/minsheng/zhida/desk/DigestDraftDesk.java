package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.digest.DigestState;
import cn.minsheng.zhida.digest.HalfMonth;
import cn.minsheng.zhida.digest.NotReleased;
import cn.minsheng.zhida.digest.Releasing;
import cn.minsheng.zhida.digest.Remark;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the office does on the draft of a report: 按语, 签发, 暂缓. */
@Component
class DigestDraftDesk implements TapHandler {

  private final Releasing releasing;
  private final DigestOut out;
  private final Directory directory;

  DigestDraftDesk(Releasing releasing, DigestOut out, Directory directory) {
    this.releasing = releasing;
    this.out = out;
    this.directory = directory;
  }

  @Override
  public Set<String> actions() {
    return Set.of(DigestCard.SIGN, DigestCard.HOLD, DigestCard.REMARK);
  }

  @Override
  public Reply read(Tap tap) {
    var period = CardIds.digestDraft(tap.card());
    if (period.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    try {
      return act(tap, period.get(), new By(tap.by(), tap.happenedAt(), tap.key().value()));
    } catch (NotReleased no) {
      out.redraw(period.get());
      return new Reply(why(no), false);
    }
  }

  private Reply act(Tap tap, HalfMonth period, By by) {
    switch (tap.action()) {
      case DigestCard.SIGN -> {
        if (!out.hasReaders()) {
          return new Reply(DigestSentences.noReaders(), false);
        }
        releasing.sign(period, by, out::send);
        return new Reply(DigestSentences.signed(period), true);
      }
      case DigestCard.HOLD -> {
        releasing.hold(period, by);
        out.redraw(period);
        return new Reply(DigestSentences.held(period), true);
      }
      case DigestCard.REMARK -> {
        releasing.remark(period, MatterForms.said(tap, "remark"), by);
        out.redraw(period);
        return new Reply(DigestSentences.remarked(), true);
      }
      default -> throw new IllegalStateException("Not an action of this desk");
    }
  }

  private String why(NotReleased no) {
    return switch (no.reason()) {
      case ONLY_THE_OFFICE -> DigestSentences.onlyTheOffice();
      case ONLY_THE_OFFICE_HEAD -> DigestSentences.onlyTheHead();
      case NOT_DRAWN_YET -> Sentences.noLongerPossible();
      case A_REMARK_IS_TOO_LONG -> Sentences.formTooLong(Remark.LONGEST);
      case ALREADY_HELD, ALREADY_SENT ->
          no.state().map(this::already).orElseGet(Sentences::noLongerPossible);
    };
  }

  private String already(DigestState state) {
    if (state instanceof DigestState.Held held) {
      return DigestSentences.alreadyHeld(name(held.by()), wall(held.at()));
    }
    if (state instanceof DigestState.Sent sent) {
      return DigestSentences.alreadySent(
          sent.signedBy().map(this::name).orElse(""), wall(sent.at()));
    }
    return Sentences.noLongerPossible();
  }

  private String name(StaffId staff) {
    return directory.staff(staff).map(StaffMember::name).map(Markdown::text).orElse("");
  }

  private static LocalDateTime wall(Instant at) {
    return LocalDateTime.ofInstant(at, OfficeTime.ZONE);
  }
}
