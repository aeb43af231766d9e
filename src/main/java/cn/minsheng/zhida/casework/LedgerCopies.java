package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailEntry;
import cn.minsheng.zhida.vault.Vault;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger written out as a table that can be taken in elsewhere: with what petitions say and who
 * brought them, by the office alone, as an act with a reason on the trail (rule 13). What is
 * confidential has nothing to be written out.
 */
@Component
public class LedgerCopies {

  private static final String SAFE = "copies of the ledger";
  private static final String COLUMN = "ledger_copy.sealed";

  private final Proceedings proceedings;
  private final MatterTable matters;
  private final Sealing sealing;
  private final Vault vault;
  private final Trail trail;
  private final JdbcClient jdbc;

  LedgerCopies(
      Proceedings proceedings,
      MatterTable matters,
      Sealing sealing,
      Vault vault,
      Trail trail,
      JdbcClient jdbc) {
    this.proceedings = proceedings;
    this.matters = matters;
    this.sealing = sealing;
    this.vault = vault;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  /** What a copy is made with; it is of use only while it is made. */
  public final class Permit {

    private Permit() {}

    /** What it says and whose it is; empty once it was forgotten. */
    public Optional<Matter> matter(PetitionId petition) {
      try {
        return matters.find(petition);
      } catch (Vault.Forgotten forgotten) {
        return Optional.empty();
      }
    }
  }

  /**
   * @param what how much of the ledger, in a word without personal data
   * @throws Refused if they are not of the office or give no reason
   */
  public Permit begin(String what, String reason, By by) {
    return proceedings.carryOut(
        () -> {
          if (!proceedings.actor(by.staff()).isOfTheOffice()) {
            throw Refused.because(Reason.ONLY_THE_OFFICE).who(by.staff());
          }
          if (reason.isBlank()) {
            throw Refused.because(Reason.A_REASON_IS_NEEDED);
          }
          var id = UUID.randomUUID();
          jdbc.sql("insert into ledger_copy (id, made_by, made_at, sealed) values (?, ?, ?, ?)")
              .params(
                  id.toString(),
                  by.staff().value(),
                  Moments.column(by.at()),
                  sealing.seal(vault.named(SAFE), reason.strip(), COLUMN, id))
              .update();
          trail.record(
              new TrailEntry(
                  "COPY_LEDGER",
                  Optional.of(by.staff()),
                  Optional.empty(),
                  "ledger",
                  by.at(),
                  by.source(),
                  new TreeMap<>(Map.of("copy", id.toString(), "what", what))));
          return new Permit();
        });
  }
}
