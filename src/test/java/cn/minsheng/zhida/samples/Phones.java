package cn.minsheng.zhida.samples;

import cn.minsheng.zhida.sandbox.CardView;
import cn.minsheng.zhida.sandbox.Delivery;
import cn.minsheng.zhida.sandbox.SampleFile;
import cn.minsheng.zhida.sandbox.Sandbox;
import cn.minsheng.zhida.sandbox.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Does on people's phones what they would do themselves, waiting for the card it takes. */
final class Phones {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Sandbox twin;
  private final SampleFile report;

  Phones(Sandbox twin, SampleFile report) {
    this.twin = twin;
    this.report = report;
  }

  /** Until the bot has it: only what came in is waited for when the clock goes on. */
  void say(String userId, String text) {
    var sent = twin.person(userId).say(text);
    Patience.until(PATIENCE, () -> sent.acked().isDone());
  }

  /** Taps the button on the last card whose title holds the words; gives that card. */
  CardView tap(String userId, String title, String button) {
    var card = await(userId, title, it -> it.buttonTexts().contains(button));
    carriedOut(twin.person(userId).tap(card, button), title + " " + button);
    return card;
  }

  /** Fills the form that has these fields, and submits it. */
  void fill(String userId, String title, Map<String, String> fields) {
    var card =
        await(
            userId,
            title,
            it -> it.form().filter(form -> form.names().containsAll(fields.keySet())).isPresent());
    carriedOut(twin.person(userId).submit(card, fields), title + " " + fields.keySet());
  }

  /** Sends the report, and says which petition it is for if asked. */
  void sendReport(String userId, String number) {
    var phone = twin.person(userId);
    var before = phone.see().size();
    phone.sendFile(report.name(), report.bytes());
    Predicate<CardView> asks =
        it -> it.value("title").startsWith("这个文件") && it.buttonTexts().contains(number);
    BooleanSupplier isTaken =
        () ->
            phone.see().stream()
                .skip(before)
                .anyMatch(
                    it ->
                        it instanceof Seen.Markdown told
                            && told.text().startsWith(number + " 已收到报告文件"));
    var answered =
        Patience.until(
            PATIENCE, () -> phone.cards().stream().anyMatch(asks) || isTaken.getAsBoolean());
    if (!answered) {
      throw new IllegalStateException("Nobody took the report of " + number);
    }
    if (!isTaken.getAsBoolean()) {
      tap(userId, "这个文件", number);
    }
  }

  String strip(String userId, CardView card) {
    return twin.person(userId).seesCard(card.outTrackId()).value("strip");
  }

  private CardView await(String userId, String title, Predicate<CardView> fits) {
    if (!Patience.until(PATIENCE, () -> last(userId, title, fits).isPresent())) {
      throw new IllegalStateException(
          "No such card %s on the phone of %s, which shows %s"
              .formatted(title, userId, twin.person(userId).see()));
    }
    return last(userId, title, fits).orElseThrow();
  }

  private Optional<CardView> last(String userId, String title, Predicate<CardView> fits) {
    List<CardView> cards = twin.person(userId).cards();
    return cards.stream()
        .filter(it -> it.value("title").contains(title) && fits.test(it))
        .reduce((earlier, later) -> later);
  }

  private static void carriedOut(Delivery tap, String what) {
    try {
      if (!tap.settled().get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The tap failed: " + what);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The tap was not answered: " + what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
