package cn.minsheng.zhida.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class VaultSettingsTests {

  private static final String A = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String B = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

  @Test
  void theNamesInTheEnvironmentAreTheOnesInTheMessages() {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(VaultSettings.MASTER_KEYS, "k1:" + A, VaultSettings.INDEX_KEY, B)));
    var settings =
        new Binder(ConfigurationPropertySources.get(environment))
            .bind("zhida.vault", VaultSettings.class)
            .get();

    assertThat(settings.readMasterKeys()).containsOnlyKeys("k1");
    assertThat(settings.readIndexKey().getEncoded()).hasSize(32);
  }

  @Test
  void theFirstMasterKeyIsTheCurrentOne() {
    var keys = new MasterKeys(new VaultSettings(" new:" + A + " , old:" + B, null));

    assertThat(keys.current()).isEqualTo("new");
    assertThat(keys.names()).containsExactly("new", "old");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
                                                         | ZHIDA_VAULT_MASTER_KEYS is not set
          MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=     | key 1 has no name
          k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=, | key 2 has no name
          k 1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY= | key 1 has no name
          k1:secret!!                                      | key 'k1' is not base64
          k1:c2VjcmV0                                      | key 'k1' has 6 bytes, it takes 32
          k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=,k1:ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA= | 'k1' is there twice
          """)
  void aWrongMasterKeyIsNamedAndNotShown(@Nullable String masterKeys, String message) {
    var settings = new VaultSettings(masterKeys, null);

    assertThatThrownBy(settings::readMasterKeys)
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessageContaining("ZHIDA_VAULT_MASTER_KEYS")
        .hasMessageContaining(message)
        .satisfies(it -> assertThat(it.getMessage()).doesNotContain("secret", "c2Vj", "MDEy"));
    assertThat(settings.toString()).doesNotContain("secret", "c2Vj", "MDEy");
  }

  @ParameterizedTest
  @CsvSource({", is not set", "c2VjcmV0, has 6 bytes", "***, is not base64"})
  void aWrongIndexKeyIsNamedAndNotShown(@Nullable String indexKey, String message) {
    assertThatThrownBy(new VaultSettings(null, indexKey)::readIndexKey)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ZHIDA_VAULT_INDEX_KEY")
        .hasMessageContaining(message)
        .hasMessageContaining("openssl rand -base64 32");
  }
}
