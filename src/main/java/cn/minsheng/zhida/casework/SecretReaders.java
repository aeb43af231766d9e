package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.UnitId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Supporting units that were named to see a sensitive petition. */
@Component
class SecretReaders {

  private final JdbcClient jdbc;

  SecretReaders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void name(PetitionId petition, UnitId unit) {
    jdbc.sql("insert ignore into secret_reader (petition, unit) values (?, ?)")
        .params(petition.toString(), unit.value())
        .update();
  }

  Set<UnitId> of(PetitionId petition) {
    return jdbc
        .sql("select unit from secret_reader where petition = ?")
        .param(petition.toString())
        .query(Long.class)
        .list()
        .stream()
        .map(UnitId::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
