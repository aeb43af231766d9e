package cn.minsheng.zhida.sandbox;

import com.aliyun.dingtalkcard_1_0.Client;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverHeaders;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverResponseBody;
import com.aliyun.dingtalkcard_1_0.models.DeliverCardHeaders;
import com.aliyun.dingtalkcard_1_0.models.DeliverCardRequest;
import com.aliyun.dingtalkcard_1_0.models.PrivateDataValue;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardHeaders;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardRequest;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.HashMap;
import java.util.Map;

/** Card calls of the real API client. */
final class CardCalls {

  private final Client client;
  private final String token;
  String groupRobotCode;
  boolean forwardable;

  CardCalls(Office office) throws Exception {
    client = new Client(office.config());
    token = office.token();
    groupRobotCode = office.dingtalk.robotCode();
  }

  CreateAndDeliverResponseBody create(String outTrackId, String userIds, Map<String, String> values)
      throws Exception {
    return create(
        outTrackId, Office.TEMPLATE, "IM_ROBOT." + userIds.replace(",", ";IM_ROBOT."), values);
  }

  CreateAndDeliverResponseBody create(
      String outTrackId, String template, String spaces, Map<String, String> values)
      throws Exception {
    CreateAndDeliverRequest request =
        new CreateAndDeliverRequest()
            .setCardTemplateId(template)
            .setOutTrackId(outTrackId)
            .setCallbackType("STREAM")
            .setUserIdType(1)
            .setOpenSpaceId("dtv1.card//" + spaces)
            .setCardData(
                new CreateAndDeliverRequest.CreateAndDeliverRequestCardData()
                    .setCardParamMap(values))
            .setImRobotOpenDeliverModel(
                new CreateAndDeliverRequest.CreateAndDeliverRequestImRobotOpenDeliverModel()
                    .setSpaceType("IM_ROBOT"));
    if (forwardable) {
      request.setImRobotOpenSpaceModel(
          new CreateAndDeliverRequest.CreateAndDeliverRequestImRobotOpenSpaceModel()
              .setSupportForward(true));
    }
    if (spaces.startsWith("im_group")) {
      request.setImGroupOpenDeliverModel(
          new CreateAndDeliverRequest.CreateAndDeliverRequestImGroupOpenDeliverModel()
              .setRobotCode(groupRobotCode));
    }
    return client
        .createAndDeliverWithOptions(
            request,
            new CreateAndDeliverHeaders().setXAcsDingtalkAccessToken(token),
            new RuntimeOptions())
        .getBody();
  }

  void deliver(String outTrackId, String userId) throws Exception {
    DeliverCardRequest request =
        new DeliverCardRequest()
            .setOutTrackId(outTrackId)
            .setOpenSpaceId("dtv1.card//IM_ROBOT." + userId)
            .setImRobotOpenDeliverModel(
                new DeliverCardRequest.DeliverCardRequestImRobotOpenDeliverModel()
                    .setSpaceType("IM_ROBOT"));
    client.deliverCardWithOptions(
        request, new DeliverCardHeaders().setXAcsDingtalkAccessToken(token), new RuntimeOptions());
  }

  void update(
      String outTrackId,
      Map<String, String> values,
      Map<String, Map<String, String>> own,
      boolean byKey)
      throws Exception {
    UpdateCardRequest request = new UpdateCardRequest().setOutTrackId(outTrackId);
    if (!values.isEmpty()) {
      request.setCardData(
          new UpdateCardRequest.UpdateCardRequestCardData().setCardParamMap(values));
    }
    if (!own.isEmpty()) {
      Map<String, PrivateDataValue> data = new HashMap<>();
      own.forEach((user, map) -> data.put(user, new PrivateDataValue().setCardParamMap(map)));
      request.setPrivateData(data);
    }
    if (byKey) {
      request.setCardUpdateOptions(
          new UpdateCardRequest.UpdateCardRequestCardUpdateOptions()
              .setUpdateCardDataByKey(true)
              .setUpdatePrivateDataByKey(true));
    }
    client.updateCardWithOptions(
        request, new UpdateCardHeaders().setXAcsDingtalkAccessToken(token), new RuntimeOptions());
  }
}
