package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.dingtalk.CallFailure.Kind;
import cn.minsheng.zhida.dingtalk.Missed.Space;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.spi.Outcome.Carried;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverHeaders;
import com.aliyun.dingtalkcard_1_0.models.DeliverCardHeaders;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done with cards (DINGTALK.md §3). Each is safe to repeat: the card has an id of ours. */
@Component
final class CardCalls {

  private final Calls calls;
  private final SdkClients clients;
  private final CardRequests requests;

  CardCalls(Calls calls, SdkClients clients, DingTalkProperties properties) {
    this.calls = calls;
    this.clients = clients;
    this.requests = new CardRequests(properties.robotCode());
  }

  Carried create(CardId card, CardFace face, String templateId, List<StaffId> people)
      throws CallFailure {
    var request = requests.create(card, face, templateId, fitting(people));
    var answer =
        calls.make(
            Api.CREATE_CARD,
            token ->
                clients
                    .cards()
                    .createAndDeliverWithOptions(
                        request,
                        new CreateAndDeliverHeaders().setXAcsDingtalkAccessToken(token),
                        SdkClients.once())
                    .getBody());
    successful(answer.getSuccess());
    var result = answer.getResult();
    if (result == null || result.getDeliverResults() == null) {
      return new Carried("", Map.of());
    }
    return reached(
        people,
        result.getDeliverResults().stream()
            .map(it -> new Space(it.getSpaceId(), reached(it.getSuccess()), it.getErrorMsg()))
            .toList());
  }

  Carried show(CardId card, List<StaffId> people) throws CallFailure {
    var request = requests.show(card, fitting(people));
    var answer =
        calls.make(
            Api.DELIVER_CARD,
            token ->
                clients
                    .cards()
                    .deliverCardWithOptions(
                        request,
                        new DeliverCardHeaders().setXAcsDingtalkAccessToken(token),
                        SdkClients.once())
                    .getBody());
    successful(answer.getSuccess());
    if (answer.getResult() == null) {
      return new Carried("", Map.of());
    }
    return reached(
        people,
        answer.getResult().stream()
            .map(it -> new Space(it.getSpaceId(), reached(it.getSuccess()), it.getErrorMsg()))
            .toList());
  }

  Carried change(CardId card, CardFace changes) throws CallFailure {
    var request = requests.change(card, changes);
    var answer =
        calls.make(
            Api.UPDATE_CARD,
            token ->
                clients
                    .cards()
                    .updateCardWithOptions(
                        request,
                        new UpdateCardHeaders().setXAcsDingtalkAccessToken(token),
                        SdkClients.once())
                    .getBody());
    successful(answer.getSuccess());
    return new Carried("", Map.of());
  }

  private static List<StaffId> fitting(List<StaffId> people) throws CallFailure {
    if (CardRequests.spaceOf(people).length() > CardRequests.LONGEST_SPACE_ID) {
      throw new CallFailure(Kind.REFUSED, "too many people for one openSpaceId");
    }
    return people;
  }

  private static void successful(@Nullable Boolean success) throws CallFailure {
    if (success == null) {
      throw new CallFailure(Kind.NO_ANSWER, "no success in the answer");
    }
    if (!success) {
      throw new CallFailure(Kind.BUSY, "success false");
    }
  }

  private static boolean reached(@Nullable Boolean success) {
    return !Boolean.FALSE.equals(success);
  }

  private static Carried reached(List<StaffId> people, List<Space> spaces) {
    return new Carried("", new Missed(people).spaces(spaces).people());
  }
}
