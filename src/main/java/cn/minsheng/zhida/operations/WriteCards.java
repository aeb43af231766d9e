package cn.minsheng.zhida.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code cards}: writes the card templates as files that DingTalk's card platform imports. */
@Component
class WriteCards implements Command {

  static final Path FOLDER = Path.of("cards-import");

  private static final Logger log = LoggerFactory.getLogger(WriteCards.class);

  private final CardFiles files;

  WriteCards(JsonMapper json) {
    this.files = new CardFiles(json);
  }

  @Override
  public String name() {
    return "cards";
  }

  @Override
  public int run() {
    try {
      files.write(FOLDER).forEach(it -> log.info("Written: {}", it.toAbsolutePath()));
    } catch (IOException e) {
      throw new UncheckedIOException("The card files could not be written", e);
    }
    log.info(
        "On the card platform (open-dev.dingtalk.com/fe/card): make a template of type 消息卡片, link"
            + " the app, 更多 → 导入 the file, 保存, 发布, and put the template's id into"
            + " ZHIDA_DINGTALK_CARD_TEMPLATES_ and the file's name in capitals");
    return 0;
  }
}
