package cn.minsheng.zhida.operations;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Names everything that is missing at once, before anything is started or touched. */
@Component
class RequiredSettings implements BeanFactoryPostProcessor, PriorityOrdered {

  /**
   * @param key as it is set in the environment; @param what what it is, as part of a sentence
   */
  private record Required(String key, String property, String what) {}

  private static final List<Required> REQUIRED =
      List.of(
          new Required(
              "SPRING_DATASOURCE_URL",
              "spring.datasource.url",
              "the database, such as jdbc:mysql://localhost:3306/zhida"),
          new Required(
              "ZHIDA_DINGTALK_CLIENT_ID",
              "zhida.dingtalk.client-id",
              "the AppKey of the bot's app in DingTalk"),
          new Required(
              "ZHIDA_DINGTALK_CLIENT_SECRET",
              "zhida.dingtalk.client-secret",
              "the AppSecret of the bot's app in DingTalk"),
          new Required(
              "ZHIDA_DINGTALK_CARD_TEMPLATES_ZHIDA",
              "zhida.dingtalk.card.templates.zhida",
              "the id that the card platform gave to the published template cards/zhida.json"),
          new Required(
              "ZHIDA_ADMIN_USER_IDS",
              "zhida.admin-user-ids",
              "the userids of the first administrators, with commas between"),
          new Required(
              "ZHIDA_VAULT_MASTER_KEYS",
              "zhida.vault.master-keys",
              "the master key of personal data, as name:key; make one with openssl rand -base64 32"),
          new Required(
              "ZHIDA_VAULT_INDEX_KEY",
              "zhida.vault.index-key",
              "the key of the phone index; make one with openssl rand -base64 32"));

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    var environment = beans.getBean(Environment.class);
    var missing = new ArrayList<String>();
    for (var required : REQUIRED) {
      if (environment.getProperty(required.property(), "").isBlank()) {
        missing.add("%s is not set: %s.".formatted(required.key(), required.what()));
      }
    }
    if (!missing.isEmpty()) {
      throw new StartRefused(missing);
    }
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
