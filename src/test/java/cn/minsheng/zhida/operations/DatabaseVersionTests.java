package cn.minsheng.zhida.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseVersionTests {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "8.0.15, true",
    "8.0.40-0ubuntu0.22.04.1, true",
    "8.4.3, true",
    "9.7.0, true",
    "8.0.14, false",
    "5.7.44-log, false",
    "11.4.5-MariaDB-ubu2404, true",
    "11.8.2-MariaDB, true",
    "12.0.1-MariaDB, true",
    "11.3.9-MariaDB, false",
    "10.11.19-MariaDB-0+deb12u1, false",
    "5.5.5-10.11.19-MariaDB, false",
    "8.0.2-MariaDB, false"
  })
  void onlyVersionsThatWereTriedAreTrusted(String version, boolean supported) {
    assertThat(DatabaseVersion.of(version).isSupported()).isEqualTo(supported);
  }

  @Test
  void whatIsNoVersionIsRefused() {
    assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> DatabaseVersion.of("TiDB"));
  }
}
