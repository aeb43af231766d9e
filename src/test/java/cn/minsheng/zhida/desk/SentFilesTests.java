package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was sent to the bot is remembered as long as anybody may still mean it. */
@OfficeTest
class SentFilesTests {

  private static final StaffId CLERK = new StaffId("clerk");

  @Autowired SentFiles files;
  @Autowired MovedClock clock;

  @BeforeEach
  void theOfficeIsOpen() {
    clock.goTo(MovedClock.START);
  }

  @Test
  void whatNobodyUsedIsForgottenAndAReportIsNot() {
    var report = AssignmentId.of(UUID.randomUUID().toString());
    var card = new CardId("file-" + UUID.randomUUID());
    files.keepForAForm(DocumentId.next(), CLERK);
    files.putAside(card, DocumentId.next(), CLERK);
    files.attach(report, DocumentId.next(), CLERK);
    assertThat(files.forgetOld()).isZero();

    clock.pass(SentFiles.KEPT.plus(Duration.ofMinutes(1)));
    files.keepForAForm(DocumentId.next(), CLERK);

    assertThat(files.forgetOld()).isEqualTo(2);
    assertThat(files.forgetOld()).isZero();
    assertThat(files.putAside(card)).isEmpty();
    assertThat(files.of(report)).hasSize(1);
    assertThat(files.forAForm(CLERK, Duration.ofHours(2))).hasSize(1);

    clock.pass(SentFiles.KEPT_FOR_A_REPORT);
    assertThat(files.forgetOld()).isEqualTo(2);
    assertThat(files.of(report)).isEmpty();
  }

  /** A preview that waits for its attachments asks nobody for which matter they are. */
  @Test
  void onlyACardThatAsksIsAsking() {
    files.putAside(CardIds.draft(UUID.randomUUID()), DocumentId.next(), CLERK);
    assertThat(files.asking(CLERK)).isEmpty();
    var card = new CardId("file-" + UUID.randomUUID());
    files.putAside(card, DocumentId.next(), CLERK);
    assertThat(files.asking(CLERK)).contains(card);
  }
}
