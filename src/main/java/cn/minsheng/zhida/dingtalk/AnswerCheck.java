package cn.minsheng.zhida.dingtalk;

import com.aliyun.gateway.spi.models.AttributeMap;
import com.aliyun.gateway.spi.models.InterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at an answer before the SDK does: of one that is not JSON the SDK forgets the status and
 * quotes the text, and the gate's ban ({@code {"status":1111,"punish":"deny"}}) it takes for an
 * answer without content.
 */
final class AnswerCheck extends com.aliyun.gateway.dingtalk.Client {

  private static final JsonMapper JSON = JsonMapper.shared();

  AnswerCheck() throws Exception {
    super();
  }

  @Override
  public void modifyResponse(InterceptorContext context, AttributeMap attributes) throws Exception {
    var response = context.response;
    var body = read(response.body);
    check(response.statusCode.intValue(), body);
    response.body = new ByteArrayInputStream(body);
    super.modifyResponse(context, attributes);
  }

  /** Lets pass only a JSON object that is not the gate's. */
  static JsonNode check(int status, byte[] body) throws CallFailure {
    var text = new String(body, StandardCharsets.UTF_8);
    JsonNode answer;
    try {
      answer = JSON.readTree(text);
    } catch (JacksonException e) {
      throw Diagnosis.ofPage(status, text);
    }
    if (!answer.isObject()) {
      throw Diagnosis.ofPage(status, text);
    }
    if (answer.has("punish")) {
      throw new CallFailure(CallFailure.Kind.BANNED, "banned at the gate");
    }
    return answer;
  }

  private static byte[] read(@Nullable InputStream body) throws Exception {
    if (body == null) {
      return new byte[0];
    }
    try (body) {
      return body.readAllBytes();
    }
  }
}
