package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.ledger.LedgerFilter;
import cn.minsheng.zhida.ledger.LedgerFilter.Scope;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.vault.Vault;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each card with a list shows, and which page of it. */
@Component
class Listings {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration KEPT = Duration.ofDays(40);
  private static final int FORGOTTEN_AT_ONCE = 100;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Outbox outbox;
  private final OfficeTime time;

  Listings(JdbcClient jdbc, Vault vault, Outbox outbox, OfficeTime time) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * What is listed.
   *
   * @param title what it is called on the card
   * @param scope of the ledger; not used where something was found
   * @param found what was found, the newest first; empty for a list of the ledger
   * @param isFound whether it is what was found
   * @param stoppedEarly whether there may be more than was found
   */
  record Asked(
      String title,
      Scope scope,
      Optional<Long> unit,
      Optional<Channel> channel,
      Optional<String> month,
      List<String> found,
      boolean isFound,
      boolean stoppedEarly) {

    static Asked ofLedger(String title, LedgerFilter filter) {
      return new Asked(
          title,
          filter.scope(),
          filter.unit().map(UnitId::value),
          filter.channel(),
          filter.finishedIn().map(YearMonth::toString),
          List.of(),
          false,
          false);
    }

    static Asked ofFound(String title, List<PetitionId> found, boolean stoppedEarly) {
      return new Asked(
          title,
          Scope.ALL,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          found.stream().map(PetitionId::toString).toList(),
          true,
          stoppedEarly);
    }

    LedgerFilter filter() {
      return new LedgerFilter(
          scope, unit.map(UnitId::new), channel, month.map(YearMonth::parse), true);
    }
  }

  /**
   * @param page from 0
   */
  record Listing(Asked asked, int page) {}

  void keep(CardId card, Asked asked, int page) {
    jdbc.sql(
            """
            insert into desk_listing (card_id, asked, page, asked_at) values (?, ?, ?, ?)
            on duplicate key update asked = values(asked), page = values(page)
            """)
        .params(
            card.value(),
            vault.seal(outbox.safeOfToday(), JSON.writeValueAsBytes(asked), place(card)),
            page,
            Moments.column(time.now()))
        .update();
  }

  /** Clears away what nobody turns a page of any more. */
  void forgetOld() {
    jdbc.sql(
            "select card_id from desk_listing where asked_at < ? order by asked_at limit "
                + FORGOTTEN_AT_ONCE)
        .param(Moments.column(time.now().minus(KEPT)))
        .query(String.class)
        .list()
        .forEach(it -> jdbc.sql("delete from desk_listing where card_id = ?").param(it).update());
  }

  /** Empty if it was forgotten. */
  Optional<Listing> find(CardId card) {
    try {
      return jdbc.sql("select asked, page from desk_listing where card_id = ?")
          .param(card.value())
          .query(
              (row, n) ->
                  new Listing(
                      JSON.readValue(vault.unseal(row.getBytes(1), place(card)), Asked.class),
                      row.getInt(2)))
          .optional();
    } catch (Vault.Forgotten gone) {
      return Optional.empty();
    }
  }

  private static String place(CardId card) {
    return "desk_listing:" + card;
  }
}
