package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.minsheng.zhida.mailroom.Postage;
import cn.minsheng.zhida.mailroom.spi.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** The gate when the ledger of calls cannot be written. */
class GateTests {

  private final Gate gate = new Gate(new LedgerAway(), time -> {});

  @Test
  void whatCannotBeBookedIsSurelyNotCalled() {
    var failure = catchThrowableOfType(CallFailure.class, () -> gate.pass(Api.SEND_TO_PEOPLE));
    assertThat(failure.outcome()).isInstanceOf(Outcome.NotNow.class);
  }

  @Test
  void whatCannotBeTakenBackChangesNoOutcome() {
    assertThatCode(() -> gate.takeBack(Api.SEND_TO_PEOPLE)).doesNotThrowAnyException();
  }

  private static final class LedgerAway implements Postage {

    @Override
    public Duration book(String api, boolean paid) {
      throw new CannotAcquireLockException("deadlock");
    }

    @Override
    public void unbook(String api) {
      throw new CannotAcquireLockException("deadlock");
    }

    @Override
    public Spent spent() {
      return new Spent(0, 0);
    }
  }
}
