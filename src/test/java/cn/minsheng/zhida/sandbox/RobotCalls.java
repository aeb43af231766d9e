package cn.minsheng.zhida.sandbox;

import com.aliyun.dingtalkrobot_1_0.Client;
import com.aliyun.dingtalkrobot_1_0.models.BatchOTOQueryHeaders;
import com.aliyun.dingtalkrobot_1_0.models.BatchOTOQueryRequest;
import com.aliyun.dingtalkrobot_1_0.models.BatchOTOQueryResponseBody;
import com.aliyun.dingtalkrobot_1_0.models.BatchRecallOTOHeaders;
import com.aliyun.dingtalkrobot_1_0.models.BatchRecallOTORequest;
import com.aliyun.dingtalkrobot_1_0.models.BatchRecallOTOResponseBody;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTOHeaders;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTORequest;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTOResponseBody;
import com.aliyun.dingtalkrobot_1_0.models.OrgGroupSendHeaders;
import com.aliyun.dingtalkrobot_1_0.models.OrgGroupSendRequest;
import com.aliyun.dingtalkrobot_1_0.models.RobotMessageFileDownloadHeaders;
import com.aliyun.dingtalkrobot_1_0.models.RobotMessageFileDownloadRequest;
import com.aliyun.dingtalkrobot_1_0.models.RobotSendDingHeaders;
import com.aliyun.dingtalkrobot_1_0.models.RobotSendDingRequest;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.List;

/** Robot calls of the real API client. */
final class RobotCalls {

  private final Client client;
  private final String robotCode;
  private final String token;

  RobotCalls(Office office) throws Exception {
    client = new Client(office.config());
    robotCode = office.dingtalk.robotCode();
    token = office.token();
  }

  BatchSendOTOResponseBody send(List<String> userIds, String msgKey, String msgParam)
      throws Exception {
    BatchSendOTORequest request =
        new BatchSendOTORequest()
            .setRobotCode(robotCode)
            .setUserIds(userIds)
            .setMsgKey(msgKey)
            .setMsgParam(msgParam);
    return client
        .batchSendOTOWithOptions(
            request,
            new BatchSendOTOHeaders().setXAcsDingtalkAccessToken(token),
            new RuntimeOptions())
        .getBody();
  }

  BatchSendOTOResponseBody text(String text, String... userIds) throws Exception {
    return send(List.of(userIds), "sampleText", Json.write(Json.object().put("content", text)));
  }

  void toGroup(String group, String text) throws Exception {
    OrgGroupSendRequest request =
        new OrgGroupSendRequest()
            .setRobotCode(robotCode)
            .setOpenConversationId(group)
            .setMsgKey("sampleText")
            .setMsgParam(Json.write(Json.object().put("content", text)));
    client.orgGroupSendWithOptions(
        request, new OrgGroupSendHeaders().setXAcsDingtalkAccessToken(token), new RuntimeOptions());
  }

  BatchOTOQueryResponseBody readStatus(String processQueryKey) throws Exception {
    return client
        .batchOTOQueryWithOptions(
            new BatchOTOQueryRequest().setRobotCode(robotCode).setProcessQueryKey(processQueryKey),
            new BatchOTOQueryHeaders().setXAcsDingtalkAccessToken(token),
            new RuntimeOptions())
        .getBody();
  }

  BatchRecallOTOResponseBody recall(String... processQueryKeys) throws Exception {
    return client
        .batchRecallOTOWithOptions(
            new BatchRecallOTORequest()
                .setRobotCode(robotCode)
                .setProcessQueryKeys(List.of(processQueryKeys)),
            new BatchRecallOTOHeaders().setXAcsDingtalkAccessToken(token),
            new RuntimeOptions())
        .getBody();
  }

  String downloadUrl(String downloadCode) throws Exception {
    return client
        .robotMessageFileDownloadWithOptions(
            new RobotMessageFileDownloadRequest()
                .setRobotCode(robotCode)
                .setDownloadCode(downloadCode),
            new RobotMessageFileDownloadHeaders().setXAcsDingtalkAccessToken(token),
            new RuntimeOptions())
        .getBody()
        .getDownloadUrl();
  }

  String ding(int remindType, String content, List<String> userIds) throws Exception {
    return client
        .robotSendDingWithOptions(
            new RobotSendDingRequest()
                .setRobotCode(robotCode)
                .setRemindType(remindType)
                .setContent(content)
                .setReceiverUserIdList(userIds),
            new RobotSendDingHeaders().setXAcsDingtalkAccessToken(token),
            new RuntimeOptions())
        .getBody()
        .getOpenDingId();
  }
}
