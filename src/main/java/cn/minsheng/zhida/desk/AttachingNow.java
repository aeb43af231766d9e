package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which petition somebody of the office is sending files just now (附件 12). */
@Component
class AttachingNow {

  private final JdbcClient jdbc;
  private final OfficeTime time;

  AttachingNow(JdbcClient jdbc, OfficeTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * @param since the words, or the last file
   * @param files that were added since the words
   */
  record Sitting(PetitionId petition, Instant since, int files) {}

  void begin(StaffId by, PetitionId petition) {
    jdbc.sql(
            """
            insert into desk_attaching (by_staff, petition, at, files) values (?, ?, ?, 0)
            on duplicate key update petition = values(petition), at = values(at),
              files = values(files)
            """)
        .params(by.value(), petition.toString(), Moments.column(time.now()))
        .update();
  }

  /** Of those in a row; held, so that two files count as two. */
  Optional<Sitting> of(StaffId by) {
    return jdbc.sql(
            "select petition, at, files from desk_attaching where by_staff = ? and at > ? for update")
        .params(by.value(), Moments.column(time.now().minus(SentFiles.IN_A_ROW)))
        .query(
            (row, n) ->
                new Sitting(
                    PetitionId.of(row.getString("petition")),
                    Moments.moment(row.getObject("at", LocalDateTime.class)),
                    row.getInt("files")))
        .optional();
  }

  /** The next file may come as long after this one. */
  void added(StaffId by, int files) {
    jdbc.sql("update desk_attaching set at = ?, files = files + ? where by_staff = ?")
        .params(Moments.column(time.now()), files, by.value())
        .update();
  }
}
