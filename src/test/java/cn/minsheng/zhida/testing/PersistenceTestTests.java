package cn.minsheng.zhida.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class PersistenceTestTests {

  @Autowired JdbcClient jdbc;

  @Test
  void theSchemaIsTheOneOfTheMigrations() {
    assertThat(
            jdbc.sql("select count(*) from flyway_schema_history where success = 1")
                .query(Integer.class)
                .single())
        .isPositive();
    assertThat(jdbc.sql("select count(*) from QRTZ_TRIGGERS").query(Integer.class).single())
        .isZero();
  }
}
