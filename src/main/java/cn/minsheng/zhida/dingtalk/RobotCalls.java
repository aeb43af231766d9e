package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.dingtalk.CallFailure.Kind;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.spi.Outcome.Carried;
import cn.minsheng.zhida.mailroom.spi.Outcome.Miss;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTOHeaders;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTORequest;
import com.aliyun.dingtalkrobot_1_0.models.RobotSendDingHeaders;
import com.aliyun.dingtalkrobot_1_0.models.RobotSendDingRequest;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the robot sends: messages, files, DINGs (DINGTALK.md §5). None can be sent twice safely. */
@Component
final class RobotCalls {

  private static final int DING_IN_THE_APP = 1;

  private final Calls calls;
  private final SdkClients clients;
  private final Oapi oapi;
  private final String robotCode;

  RobotCalls(Calls calls, SdkClients clients, Oapi oapi, DingTalkProperties properties) {
    this.calls = calls;
    this.clients = clients;
    this.oapi = oapi;
    this.robotCode = properties.robotCode();
  }

  Carried send(List<StaffId> to, RobotMessage message) throws CallFailure {
    var request =
        new BatchSendOTORequest()
            .setRobotCode(robotCode)
            .setUserIds(ids(to))
            .setMsgKey(message.key())
            .setMsgParam(message.parameters());
    var answer =
        calls.make(
            Api.SEND_TO_PEOPLE,
            token ->
                clients
                    .robot()
                    .batchSendOTOWithOptions(
                        request,
                        new BatchSendOTOHeaders().setXAcsDingtalkAccessToken(token),
                        SdkClients.once())
                    .getBody());
    var missed =
        new Missed(to)
            .all(answer.getInvalidStaffIdList(), Miss.NOT_THERE)
            .all(answer.getFlowControlledStaffIdList(), Miss.FLOW_CONTROLLED)
            .people();
    return new Carried(receipt(answer.getProcessQueryKey(), missed.size() == to.size()), missed);
  }

  Carried ding(List<StaffId> to, String text) throws CallFailure {
    var request =
        new RobotSendDingRequest()
            .setRobotCode(robotCode)
            .setRemindType(DING_IN_THE_APP)
            .setReceiverUserIdList(ids(to))
            .setContent(text);
    var answer =
        calls.make(
            Api.SEND_DING,
            token ->
                clients
                    .robot()
                    .robotSendDingWithOptions(
                        request,
                        new RobotSendDingHeaders().setXAcsDingtalkAccessToken(token),
                        SdkClients.once())
                    .getBody());
    var failed = answer.getFailedList();
    var missed = new Missed(to).all(failed == null ? null : failed.keySet(), Miss.REFUSED).people();
    return new Carried(receipt(answer.getOpenDingId(), missed.size() == to.size()), missed);
  }

  /**
   * Uploads a file and gives its mediaId. Nobody sees it before it is sent, so whatever fails here,
   * the message was surely not sent.
   */
  String upload(String ending, Supplier<InputStream> content) throws CallFailure {
    var form = new MediaForm(ending, content);
    if (form.tooLarge()) {
      throw new CallFailure(Kind.REFUSED, "more than 20 MB");
    }
    try {
      var mediaId = oapi.upload(form).path("media_id").asString("");
      if (mediaId.isEmpty()) {
        throw new CallFailure(Kind.NO_ANSWER, "no media_id");
      }
      return mediaId;
    } catch (CallFailure e) {
      throw e.kind() == Kind.REFUSED ? e : e.beforehand();
    }
  }

  /** An answer without a key says nothing, unless it says that nobody was reached. */
  private static String receipt(@Nullable String key, boolean nobodyReached) throws CallFailure {
    if (key == null && !nobodyReached) {
      throw new CallFailure(Kind.NO_ANSWER, "no key in the answer");
    }
    return key == null ? "" : key;
  }

  private static List<String> ids(List<StaffId> people) {
    return people.stream().map(StaffId::value).toList();
  }
}
