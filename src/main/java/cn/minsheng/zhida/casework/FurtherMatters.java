package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.vault.SafeId;
import cn.minsheng.zhida.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What further channels said of a petition, each in its own words. */
@Component
class FurtherMatters {

  private static final String COLUMN = "further_matter.sealed";

  private final JdbcClient jdbc;
  private final Sealing sealing;

  FurtherMatters(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  /**
   * @param place of the source it came by
   * @param safe of the petition it first belonged to
   */
  record Further(int place, Matter matter, SafeId safe) {

    Further at(int anotherPlace) {
      return new Further(anotherPlace, matter, safe);
    }
  }

  void keep(PetitionId petition, Further further) {
    jdbc.sql("insert into further_matter (petition, place, safe, sealed) values (?, ?, ?, ?)")
        .params(
            petition.toString(),
            further.place(),
            further.safe().toString(),
            sealing.seal(
                further.safe(), further.matter(), column(further.place()), petition.value()))
        .update();
  }

  /** In the order in which they came; what was forgotten is left out. */
  List<Further> of(PetitionId petition) {
    return jdbc
        .sql("select place, sealed, safe from further_matter where petition = ? order by place")
        .param(petition.toString())
        .query((row, n) -> unsealed(petition, row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Further> unsealed(PetitionId petition, ResultSet row) throws SQLException {
    var place = row.getInt(1);
    try {
      var matter = sealing.unseal(row.getBytes(2), Matter.class, column(place), petition.value());
      return Optional.of(new Further(place, matter, SafeId.of(row.getString(3))));
    } catch (Vault.Forgotten gone) {
      return Optional.empty();
    }
  }

  private static String column(int place) {
    return COLUMN + "." + place;
  }
}
