package cn.minsheng.zhida.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call as it goes over the wire: what is asked, to the letter, and what is answered. */
record Recorded(String method, String path, String question, String answer) {

  static Recorded call(String name) {
    try (var in = Recorded.class.getResourceAsStream("/recorded/" + name + ".json")) {
      JsonNode file = JsonMapper.shared().readTree(in);
      return new Recorded(
          file.path("method").asString(),
          file.path("path").asString(),
          file.path("question").toString(),
          file.path("answer").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answered as recorded, if asked exactly as recorded, with the token. */
  MappingBuilder answered(String token) {
    return with(token).willReturn(okJson(answer));
  }

  MappingBuilder answeredBy(String token, ResponseDefinitionBuilder other) {
    return with(token).willReturn(other);
  }

  private MappingBuilder with(String token) {
    var asked =
        request(method, urlPathEqualTo(path)).withRequestBody(equalToJson(question, false, false));
    if (path.startsWith("/v1.0/oauth2/")) {
      return asked;
    }
    return path.startsWith("/v1.0/")
        ? asked.withHeader("x-acs-dingtalk-access-token", equalTo(token))
        : asked.withQueryParam("access_token", equalTo(token));
  }
}
