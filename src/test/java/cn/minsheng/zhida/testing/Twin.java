package cn.minsheng.zhida.testing;

import cn.minsheng.zhida.sandbox.Sandbox;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Starts a twin of DingTalk for the context and points the bot at it, as its settings would. */
public final class Twin implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  public static final String ADMIN = "admin";
  public static final String ZHANG = "zhang";
  public static final String LI = "li";

  public static final String TEMPLATE = "11111111-2222-3333-4444-555555555555.schema";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var clock = new MovedClock();
    var twin = Sandbox.start(clock);
    twin.publishTemplate(
        TEMPLATE,
        JsonMapper.shared().readTree(Path.of("cards/zhida.json").toFile()).path("editorData"));
    staff(twin);
    TestPropertyValues.of(
            "zhida.dingtalk.client-id=" + twin.clientId(),
            "zhida.dingtalk.client-secret=" + twin.clientSecret(),
            "zhida.dingtalk.robot-code=" + twin.robotCode(),
            "zhida.dingtalk.api-base-url=" + twin.apiBaseUrl(),
            "zhida.dingtalk.oapi-base-url=" + twin.oapiBaseUrl(),
            "zhida.dingtalk.card.templates.zhida=" + TEMPLATE,
            "zhida.admin-user-ids=" + ADMIN,
            // The twin counts no calls, and where hours pass in a moment a second is long.
            "zhida.mailroom.calls-per-second=500",
            "zhida.mailroom.look-every=100ms")
        .applyTo(context);
    context.getBeanFactory().registerSingleton("twin", twin);
    context.getBeanFactory().registerSingleton("movedClock", clock);
  }

  public static void staff(Sandbox twin) {
    twin.organisation()
        .department(10, "党政综合办公室", 1, ADMIN)
        .department(20, "城市管理局", 1, ZHANG)
        .person(ADMIN, "周敏", "科员", 10L)
        .person(ZHANG, "张伟", "局长", 20L)
        .person(LI, "李静", "科长", 20L);
  }
}
