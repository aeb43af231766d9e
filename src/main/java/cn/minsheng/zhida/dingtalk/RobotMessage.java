package cn.minsheng.zhida.dingtalk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** What the robot says in a 1:1 chat: a key, and parameters as JSON text (DINGTALK.md §5.1). */
sealed interface RobotMessage {

  /** What the parameters hold at most, in bytes. */
  int MOST_BYTES = 15_000;

  String key();

  /**
   * @throws CallFailure if there are more than {@link #MOST_BYTES}
   */
  default String parameters() throws CallFailure {
    var text = JsonMapper.shared().writeValueAsString(this);
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new CallFailure(CallFailure.Kind.REFUSED, "invalidParameter.msgParam.tooLong");
    }
    return text;
  }

  record Markdown(String title, String text) implements RobotMessage {
    @Override
    public String key() {
      return "sampleMarkdown";
    }
  }

  /**
   * @param fileType the name's ending
   */
  record File(String mediaId, String fileName, String fileType) implements RobotMessage {

    private static final Set<String> ENDINGS = Set.of("xlsx", "pdf", "zip", "rar", "doc", "docx");

    @Override
    public String key() {
      return "sampleFile";
    }

    /**
     * @throws CallFailure if a robot cannot send such a file; it can be sent in a zip
     */
    static String endingOf(String name) throws CallFailure {
      var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      if (!ENDINGS.contains(ending)) {
        throw new CallFailure(CallFailure.Kind.REFUSED, "a robot sends no such file, zip it");
      }
      return ending;
    }
  }
}
