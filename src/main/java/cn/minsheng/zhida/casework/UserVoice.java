package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailEntry;
import cn.minsheng.zhida.vault.Vault;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * 投诉建议 (rule 15): what any user says about the bot or its burden. It is kept sealed and numbered;
 * the trail knows who said something and when, and not what.
 */
@Component
public class UserVoice {

  /** In characters. */
  public static final int LONGEST = 2_000;

  private static final String COLUMN = "user_voice.sealed";

  private final Proceedings proceedings;
  private final Sealing sealing;
  private final Vault vault;
  private final Trail trail;
  private final JdbcClient jdbc;

  UserVoice(Proceedings proceedings, Sealing sealing, Vault vault, Trail trail, JdbcClient jdbc) {
    this.proceedings = proceedings;
    this.sealing = sealing;
    this.vault = vault;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  /**
   * Anybody may.
   *
   * @param words 1 to 2,000 characters
   * @return the number it is kept under
   */
  public long raise(String words, By by) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw new IllegalArgumentException("A voice has 1 to 2,000 characters");
    }
    return proceedings.carryOut(
        () -> {
          var row = UUID.randomUUID();
          var number = insert(row, words, by);
          trail.record(
              TrailEntry.of(
                  "VOICE_RAISED",
                  by.staff(),
                  "voice:" + number,
                  by.at(),
                  by.source(),
                  Map.of("characters", Integer.toString(words.length()))));
          return number;
        });
  }

  private long insert(UUID row, String words, By by) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into user_voice (row_id, sealed, said_by, said_at, said_in)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            row.toString(),
            sealing.seal(vault.open("voice " + row), words, COLUMN, row),
            by.staff().value(),
            Moments.column(by.at()),
            by.source())
        .update(key, "id");
    return key.getKeyAs(Number.class).longValue();
  }
}
