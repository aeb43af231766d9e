package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.CarrierInTest;
import cn.minsheng.zhida.testing.FetcherInTest;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.PersistenceTest;
import cn.minsheng.zhida.testing.ReaderInTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of the mailroom share: the office's clock, a carrier, a reader, and a few people. */
@PersistenceTest
abstract class MailroomTest {

  static final StaffId ZHANG = new StaffId("zhang");
  static final StaffId LI = new StaffId("li");
  static final StaffId WANG = new StaffId("wang");
  static final CardId CARD = new CardId("card-1");

  @Autowired Inbox inbox;
  @Autowired Outbox outbox;
  @Autowired CarrierInTest carrier;
  @Autowired ReaderInTest reader;
  @Autowired FetcherInTest fetcher;
  @Autowired MovedClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void theDayBegins() {
    carrier.forget();
    reader.forget();
    fetcher.forget();
    clock.goTo(MovedClock.START);
  }

  void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  void pin(CardFace face, StaffId... on) {
    inTransaction(() -> outbox.pin(CARD, face, Set.of(on)));
  }

  void change(CardFace face) {
    inTransaction(() -> outbox.change(CARD, face));
  }

  void send(Letter letter) {
    inTransaction(() -> outbox.send(letter));
  }

  static CardFace face(String... namesAndValues) {
    var values = new TreeMap<String, String>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return CardFace.forAll("notice", "[通知]", values);
  }

  static Letter text(String text, StaffId... to) {
    return new Letter.Text(Set.of(to), "通知", text);
  }

  Message says(StaffId from, String msgId, String text) {
    return new Message(
        ArrivalKey.ofMessage(msgId),
        from,
        new Message.Chat(Message.Chat.Kind.ONE_TO_ONE, "cid"),
        new Body.Text(text),
        clock.instant());
  }

  Tap taps(StaffId by, String action, int revision) {
    return new Tap(by, CARD, action, revision, new TreeMap<>(Map.of()), clock.instant());
  }

  String state(String table) {
    return jdbc.sql("select state from " + table + " order by id desc limit 1")
        .query(String.class)
        .single();
  }

  List<String> textsTo(String person) {
    return carrier.calls().stream()
        .filter(call -> call.kind().equals("text") && call.people().contains(person))
        .map(call -> call.what().substring("通知|".length()))
        .toList();
  }
}
