package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DingTalkPropertiesTests {

  private static final Map<String, Object> ENOUGH =
      Map.of("ZHIDA_DINGTALK_CLIENT_ID", "dingapp", "ZHIDA_DINGTALK_CLIENT_SECRET", "s3cr3t");

  @Test
  void theDefaultIsThePublicPlatformOverTls() {
    var properties = from(ENOUGH);
    var config = SdkClients.config(properties);

    assertThat(properties.robotCode()).isEqualTo("dingapp");
    assertThat(properties.oapiBaseUrl()).hasToString("https://oapi.dingtalk.com");
    assertThat(config.protocol).isEqualTo("https");
    assertThat(config.endpoint).isEqualTo("api.dingtalk.com");
    assertThat(config.connectTimeout).isEqualTo(3_000);
    assertThat(config.readTimeout).isEqualTo(8_000);
    assertThat(SdkClients.once().autoretry).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.dingtalk.com, https, api.dingtalk.com",
    "https://localhost:18443/, https, localhost:18443",
    "http://127.0.0.1:18080, http, 127.0.0.1:18080"
  })
  void theProtocolIsAlwaysTheOneOfTheAddress(String url, String protocol, String endpoint) {
    var config = SdkClients.config(from(with("ZHIDA_DINGTALK_API_BASE_URL", url)));

    assertThat(config.protocol).isEqualTo(protocol);
    assertThat(config.endpoint).isEqualTo(endpoint);
  }

  @ParameterizedTest
  @CsvSource({
    "ZHIDA_DINGTALK_CLIENT_ID, ' '",
    "ZHIDA_DINGTALK_CLIENT_SECRET, ''",
    "ZHIDA_DINGTALK_API_BASE_URL, api.dingtalk.com",
    "ZHIDA_DINGTALK_API_BASE_URL, https://api.dingtalk.com/v1.0",
    "ZHIDA_DINGTALK_API_BASE_URL, ftp://api.dingtalk.com",
    "ZHIDA_DINGTALK_OAPI_BASE_URL, https://user:word@oapi.dingtalk.com",
    "ZHIDA_DINGTALK_READ_TIMEOUT, 0s",
    "ZHIDA_DINGTALK_CARD_TEMPLATES_ECHO, ''"
  })
  void whatIsWrongIsSaidWithTheKeyToSet(String key, String value) {
    assertThatThrownBy(() -> from(with(key, value)))
        .rootCause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Set " + key)
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  void withoutAnythingTheFirstMissingKeyIsNamed() {
    assertThatThrownBy(() -> from(Map.of()))
        .rootCause()
        .hasMessage(
            "Set ZHIDA_DINGTALK_CLIENT_ID to the app's Client ID (AppKey) from DingTalk's developer"
                + " console.");
  }

  @Test
  void aTemplateIsFoundUnderTheNameOfItsFile() {
    var card =
        from(with(
                "ZHIDA_DINGTALK_CARD_TEMPLATES_ECHO", "tpl-1.schema",
                "ZHIDA_DINGTALK_CARD_TEMPLATES_UNIT_TASK", "tpl-2.schema"))
            .card();

    assertThat(card.templateId("echo")).contains("tpl-1.schema");
    assertThat(card.templateId("unit-task")).contains("tpl-2.schema");
    assertThat(card.templateId("digest")).isEmpty();
    assertThat(DingTalkProperties.Card.keyFor("unit-task"))
        .isEqualTo("ZHIDA_DINGTALK_CARD_TEMPLATES_UNIT_TASK");
  }

  @Test
  void theSecretIsNotInTheText() {
    assertThat(from(ENOUGH).toString()).contains("dingapp").doesNotContain("s3cr3t");
  }

  private static Map<String, Object> with(String... keysAndValues) {
    var all = new HashMap<>(ENOUGH);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      all.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return all;
  }

  private static DingTalkProperties from(Map<String, Object> environment) {
    var empty = new StandardEnvironment();
    empty.getPropertySources().forEach(it -> empty.getPropertySources().remove(it.getName()));
    empty
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
    ConfigurationPropertySources.attach(empty);
    return Binder.get(empty).bindOrCreate("zhida.dingtalk", DingTalkProperties.class);
  }
}
