package cn.minsheng.zhida.dingtalk;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who the bot is on the platform, and where the platform is.
 *
 * @param clientId the app's key (AppKey)
 * @param clientSecret the app's secret
 * @param robotCode the robot's code; an internal app's robot has the app's key
 * @param apiBaseUrl where OpenAPI and the stream's gateway are
 * @param oapiBaseUrl where oapi is (contacts, media)
 * @param connectTimeout the longest wait for a connection
 * @param readTimeout the longest wait for an answer
 * @param fileTimeout the longest time one file takes, up or down
 */
@ConfigurationProperties("zhida.dingtalk")
record DingTalkProperties(
    @Nullable String clientId,
    @Nullable String clientSecret,
    @Nullable String robotCode,
    @DefaultValue("https://api.dingtalk.com") URI apiBaseUrl,
    @DefaultValue("https://oapi.dingtalk.com") URI oapiBaseUrl,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("8s") Duration readTimeout,
    @DefaultValue("60s") Duration fileTimeout,
    @DefaultValue Card card) {

  DingTalkProperties {
    clientId = given(clientId, "ZHIDA_DINGTALK_CLIENT_ID", "the app's Client ID (AppKey)");
    clientSecret =
        given(clientSecret, "ZHIDA_DINGTALK_CLIENT_SECRET", "the app's Client Secret (AppSecret)");
    robotCode = robotCode == null || robotCode.isBlank() ? clientId : robotCode.strip();
    apiBaseUrl = address(apiBaseUrl, "ZHIDA_DINGTALK_API_BASE_URL", "https://api.dingtalk.com");
    oapiBaseUrl = address(oapiBaseUrl, "ZHIDA_DINGTALK_OAPI_BASE_URL", "https://oapi.dingtalk.com");
    positive(connectTimeout, "ZHIDA_DINGTALK_CONNECT_TIMEOUT");
    positive(readTimeout, "ZHIDA_DINGTALK_READ_TIMEOUT");
    positive(fileTimeout, "ZHIDA_DINGTALK_FILE_TIMEOUT");
  }

  /**
   * @param templates which cardTemplateId each file of {@code cards/} got when it was published
   */
  record Card(@DefaultValue Map<String, String> templates) {

    private static final String KEYS = "ZHIDA_DINGTALK_CARD_TEMPLATES_";

    Card {
      var byPlainName = new TreeMap<String, String>();
      templates.forEach(
          (name, id) -> {
            if (id.isBlank()) {
              throw new IllegalArgumentException(
                  "Set %s to the cardTemplateId of the published template, or remove it."
                      .formatted(keyFor(name)));
            }
            byPlainName.put(plain(name), id.strip());
          });
      templates = Map.copyOf(byPlainName);
    }

    /**
     * @param template a file of {@code cards/}, without its ending
     */
    Optional<String> templateId(String template) {
      return Optional.ofNullable(templates.get(plain(template)));
    }

    /** The environment variable that names the template's id. */
    static String keyFor(String template) {
      return KEYS + template.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    /** An environment variable knows neither case nor dashes. */
    private static String plain(String name) {
      return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "DingTalkProperties[clientId=%s, robotCode=%s, apiBaseUrl=%s, oapiBaseUrl=%s]"
        .formatted(clientId, robotCode, apiBaseUrl, oapiBaseUrl);
  }

  private static String given(@Nullable String value, String key, String what) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          "Set %s to %s from DingTalk's developer console.".formatted(key, what));
    }
    return value.strip();
  }

  private static URI address(URI given, String key, String example) {
    var scheme = given.getScheme();
    var path = given.getPath();
    if (!("https".equals(scheme) || "http".equals(scheme))
        || given.getHost() == null
        || given.getUserInfo() != null
        || given.getQuery() != null
        || !(path == null || path.isEmpty() || path.equals("/"))) {
      throw new IllegalArgumentException(
          "Set %s to an address without a path, such as %s.".formatted(key, example));
    }
    return URI.create(scheme + "://" + given.getAuthority());
  }

  private static void positive(Duration time, String key) {
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("Set %s to a time such as 5s.".formatted(key));
    }
  }
}
