package cn.minsheng.zhida.dingtalk;

/**
 * Where the stream is opened and as whom.
 *
 * @param apiBaseUrl scheme, host and port, such as {@code https://api.dingtalk.com}
 */
record StreamSettings(String clientId, String clientSecret, String apiBaseUrl) {

  StreamSettings {
    while (apiBaseUrl.endsWith("/")) {
      apiBaseUrl = apiBaseUrl.substring(0, apiBaseUrl.length() - 1);
    }
  }

  @Override
  public String toString() {
    return "StreamSettings[clientId=" + clientId + ", apiBaseUrl=" + apiBaseUrl + "]";
  }
}
