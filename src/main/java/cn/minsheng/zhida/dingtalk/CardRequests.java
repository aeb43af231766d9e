package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestCardData;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImRobotOpenDeliverModel;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImRobotOpenSpaceModel;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImRobotOpenSpaceModelNotification;
import com.aliyun.dingtalkcard_1_0.models.DeliverCardRequest;
import com.aliyun.dingtalkcard_1_0.models.DeliverCardRequest.DeliverCardRequestImRobotOpenDeliverModel;
import com.aliyun.dingtalkcard_1_0.models.PrivateDataValue;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardRequest;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardRequest.UpdateCardRequestCardData;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardRequest.UpdateCardRequestCardUpdateOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How cards are written for the platform: one card in the 1:1 chats of several people (DINGTALK.md
 * §3).
 */
final class CardRequests {

  /** What one openSpaceId holds at most, in characters. */
  private static final int LONGEST_SPACE_ID = 1_000;

  private static final String SPACE = "IM_ROBOT";
  private static final int BY_USERID = 1;

  private final String robotCode;

  CardRequests(String robotCode) {
    this.robotCode = robotCode;
  }

  /** As many of them, from the first, as one openSpaceId holds. */
  static List<StaffId> fitting(List<StaffId> people) {
    int last = people.size();
    while (spaceOf(people.subList(0, last)).length() > LONGEST_SPACE_ID) {
      last--;
    }
    return people.subList(0, last);
  }

  private static String spaceOf(List<StaffId> people) {
    return people.stream()
        .map(it -> SPACE + "." + it.value())
        .collect(Collectors.joining(";", "dtv1.card//", ""));
  }

  CreateAndDeliverRequest create(
      CardId card, CardFace face, String templateId, List<StaffId> people) {
    var space =
        new CreateAndDeliverRequestImRobotOpenSpaceModel()
            .setSupportForward(false)
            .setLastMessageI18n(Map.of("ZH_CN", face.summary()))
            .setNotification(
                new CreateAndDeliverRequestImRobotOpenSpaceModelNotification()
                    .setAlertContent(face.summary())
                    .setNotificationOff(false));
    return new CreateAndDeliverRequest()
        .setCardTemplateId(templateId)
        .setOutTrackId(card.value())
        .setCallbackType("STREAM")
        .setUserIdType(BY_USERID)
        .setCardData(new CreateAndDeliverRequestCardData().setCardParamMap(face.values()))
        .setPrivateData(personal(face))
        .setOpenSpaceId(spaceOf(people))
        .setImRobotOpenSpaceModel(space)
        .setImRobotOpenDeliverModel(
            new CreateAndDeliverRequestImRobotOpenDeliverModel()
                .setSpaceType(SPACE)
                .setRobotCode(robotCode));
  }

  DeliverCardRequest show(CardId card, List<StaffId> people) {
    return new DeliverCardRequest()
        .setOutTrackId(card.value())
        .setUserIdType(BY_USERID)
        .setOpenSpaceId(spaceOf(people))
        .setImRobotOpenDeliverModel(
            new DeliverCardRequestImRobotOpenDeliverModel()
                .setSpaceType(SPACE)
                .setRobotCode(robotCode));
  }

  /** Without both options everything that is not sent again would be lost (DINGTALK.md §3.3). */
  UpdateCardRequest change(CardId card, CardFace changes) {
    return new UpdateCardRequest()
        .setOutTrackId(card.value())
        .setUserIdType(BY_USERID)
        .setCardData(
            changes.values().isEmpty()
                ? null
                : new UpdateCardRequestCardData().setCardParamMap(changes.values()))
        .setPrivateData(personal(changes))
        .setCardUpdateOptions(
            new UpdateCardRequestCardUpdateOptions()
                .setUpdateCardDataByKey(true)
                .setUpdatePrivateDataByKey(true));
  }

  private static @Nullable Map<String, PrivateDataValue> personal(CardFace face) {
    if (face.personal().isEmpty()) {
      return null;
    }
    var personal = new LinkedHashMap<String, PrivateDataValue>();
    face.personal()
        .forEach(
            (staff, own) ->
                personal.put(staff.value(), new PrivateDataValue().setCardParamMap(own)));
    return personal;
  }
}
