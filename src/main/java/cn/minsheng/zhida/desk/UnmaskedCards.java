package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Outbox;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The cards on which petitioners stand unmasked, each until it is wiped. */
@Component
class UnmaskedCards implements UnmaskedRound {

  private final Outbox outbox;
  private final UnmaskedSettings settings;
  private final OfficeTime time;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  UnmaskedCards(
      Outbox outbox,
      UnmaskedSettings settings,
      OfficeTime time,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.outbox = outbox;
    this.settings = settings;
    this.time = time;
    this.jdbc = jdbc;
    transaction = new TransactionTemplate(transactions);
  }

  /** After how many they are wiped. */
  long minutes() {
    return settings.shown().toMinutes();
  }

  /** In the transaction that puts them on the card. */
  void shown(CardId card) {
    jdbc.sql(
            """
            insert into desk_unmasked (card_id, shown_at) values (?, ?)
            on duplicate key update shown_at = values(shown_at)
            """)
        .params(card.value(), Moments.column(time.now()))
        .update();
  }

  /** Takes them off the card, whoever was first to. */
  void wipe(CardId card) {
    var title =
        outbox.shown(card).map(it -> it.face().values().getOrDefault("title", "")).orElse("");
    var state = new State(PersonSentences.WIPED, State.Colour.GRAY);
    outbox.change(card, PlainCard.of(title, state, PersonSentences.wiped()).face(title));
    jdbc.sql("delete from desk_unmasked where card_id = ?").param(card.value()).update();
  }

  @Override
  public int run() {
    var due = due();
    due.forEach(card -> transaction.executeWithoutResult(status -> wipeIfStillThere(card)));
    return due.size();
  }

  @Override
  public Optional<Instant> nextDue(Instant after) {
    return jdbc.sql("select min(shown_at) from desk_unmasked")
        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)))
        .single()
        .map(it -> Moments.moment(it).plus(settings.shown()))
        .map(it -> it.isAfter(after) ? it : after);
  }

  private void wipeIfStillThere(CardId card) {
    var isThere =
        jdbc.sql("select card_id from desk_unmasked where card_id = ? for update")
            .param(card.value())
            .query(String.class)
            .optional()
            .isPresent();
    if (isThere) {
      wipe(card);
    }
  }

  private List<CardId> due() {
    return jdbc
        .sql("select card_id from desk_unmasked where shown_at <= ? order by shown_at")
        .param(Moments.column(time.now().minus(settings.shown())))
        .query(String.class)
        .list()
        .stream()
        .map(CardId::new)
        .toList();
  }
}
