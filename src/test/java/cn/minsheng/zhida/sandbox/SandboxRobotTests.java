package cn.minsheng.zhida.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTOResponseBody;
import com.aliyun.tea.TeaException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The robot's messages, files and DINGs as the real API client meets them. */
class SandboxRobotTests {

  private final Office office = new Office();
  private final Sandbox dingtalk = office.dingtalk;
  private RobotCalls robot;

  @BeforeEach
  void prepare() throws Exception {
    robot = new RobotCalls(office);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aMessageReachesWhomItCanAndNamesTheOthers() throws Exception {
    dingtalk.faults().flowControl("li");

    BatchSendOTOResponseBody answer = robot.text("请签收", "zhang", "li", "nobody");

    assertThat(answer.getInvalidStaffIdList()).containsExactly("nobody");
    assertThat(answer.getFlowControlledStaffIdList()).containsExactly("li");
    assertThat(office.zhang.lastText()).isEqualTo("请签收");
    assertThat(office.li.see()).isEmpty();
  }

  @Test
  void aMessageThatThePlatformWouldNotTakeIsRefused() {
    List<String> twentyOne = new ArrayList<>(Collections.nCopies(21, "zhang"));
    String tooLong = "{\"content\":\"" + "a".repeat(15_000) + "\"}";

    refusedWith(
        "invalidParameter.userIds.overMax", () -> robot.send(twentyOne, "sampleText", "{}"));
    refusedWith("invalidParameter.msgKey.invalid", () -> send("sample", "{}"));
    refusedWith("invalidParameter.msgParam.invalid", () -> send("sampleText", "no json"));
    refusedWith("invalidParameter.msgParam.invalid", () -> send("sampleText", "{\"text\":\"x\"}"));
    refusedWith("invalidParameter.msgParam.tooLong", () -> send("sampleText", tooLong));
    refusedWith("staffId.notExisted", () -> robot.text("x", "nobody"));
    assertThat(office.zhang.see()).isEmpty();
  }

  @Test
  void whatWasReadIsKnownAndWhatWasRecalledIsGone() throws Exception {
    String key = robot.text("请签收", "zhang", "li").getProcessQueryKey();
    office.zhang.read();

    assertThat(robot.readStatus(key).getMessageReadInfoList())
        .extracting(it -> it.getUserId() + " " + it.getReadStatus())
        .containsExactly("zhang READ", "li UNREAD");
    assertThat(robot.recall(key, "other").getSuccessResult()).containsExactly(key);
    assertThat(office.zhang.see()).isEmpty();

    String old = robot.text("旧", "zhang").getProcessQueryKey();
    office.clock.pass(Duration.ofHours(1));
    String newer = robot.text("新", "zhang").getProcessQueryKey();
    assertThat(newer).isNotEqualTo(old);
  }

  @Test
  void aGroupMessageReachesTheMembers() throws Exception {
    String group = dingtalk.organisation().group("水务工作群", "zhang");

    robot.toGroup(group, "通知");

    assertThat(office.zhang.lastText()).isEqualTo("通知");
    assertThat(office.li.see()).isEmpty();
  }

  @Test
  void anUploadedFileArrivesWithItsBytes() throws Exception {
    byte[] bytes = {0, 13, 10, '-', '-', (byte) 200};
    String url = dingtalk.oapiBaseUrl() + "/media/upload?access_token=" + office.token();

    String mediaId = Plain.upload(url, "file", "摘要.xlsx", bytes).path("media_id").asString("");
    send(
        "sampleFile",
        "{\"mediaId\":\"" + mediaId + "\",\"fileName\":\"摘要.xlsx\",\"fileType\":\"xlsx\"}");

    assertThat(office.zhang.lastFile().name()).isEqualTo("摘要.xlsx");
    assertThat(office.zhang.lastFile().bytes()).isEqualTo(bytes);
    assertThat(Plain.upload(url, "file", "a.exe", bytes).path("errcode").asInt(0)).isEqualTo(40005);
  }

  @Test
  void aFileIsFetchedByCodeAndAddressUntilEitherExpires() throws Exception {
    String code = dingtalk.files().keep(new byte[] {1, 2, 3});

    String url = robot.downloadUrl(code);
    assertThat(Plain.get(url).body()).containsExactly(1, 2, 3);

    office.clock.pass(Duration.ofMinutes(10));
    HttpResponse<byte[]> late = Plain.get(url);
    assertThat(late.statusCode()).isEqualTo(403);
    assertThat(Plain.get(robot.downloadUrl(code)).statusCode()).isEqualTo(200);

    dingtalk.files().expireCodes();
    refusedWith("invalidParameter.robotCode.downloadCode", () -> robot.downloadUrl(code));
  }

  @Test
  void aDingIsSeenAndItsReceiversAreCounted() throws Exception {
    robot.ding(1, "请立即处理", List.of("zhang"));

    assertThat(office.zhang.dings()).extracting(Seen.Ding::text).containsExactly("请立即处理");
    refusedWith(
        "ding.receivercount.limit", () -> robot.ding(2, "x", Collections.nCopies(21, "zhang")));
    refusedWith("miss.staffId", () -> robot.ding(1, "x", List.of()));
  }

  @Test
  void aReplyAddressWorksForNinetyMinutes() throws Exception {
    Sandbox twin = dingtalk;
    StreamMessage said = StreamMessage.of(twin, office.zhang);
    String reply = "{\"msgtype\":\"text\",\"text\":{\"content\":\"收到\"}}";

    assertThat(Plain.json(said.sessionWebhook(), reply).path("errcode").asInt(-1)).isZero();
    assertThat(office.zhang.lastText()).isEqualTo("收到");

    office.clock.pass(Duration.ofMinutes(90));
    JsonNode late = Plain.json(said.sessionWebhook(), reply);
    assertThat(late.path("errcode").asInt(0)).isEqualTo(300001);
  }

  private void send(String msgKey, String msgParam) throws Exception {
    robot.send(List.of("zhang"), msgKey, msgParam);
  }

  private static void refusedWith(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(TeaException.class)
        .extracting(it -> ((TeaException) it).getCode())
        .isEqualTo(code);
  }
}
