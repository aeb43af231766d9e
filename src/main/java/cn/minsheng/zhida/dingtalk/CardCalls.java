package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.dingtalk.CallFailure.Kind;
import cn.minsheng.zhida.dingtalk.Missed.Space;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.spi.Outcome.Carried;
import cn.minsheng.zhida.mailroom.spi.Outcome.Miss;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverHeaders;
import com.aliyun.dingtalkcard_1_0.models.DeliverCardHeaders;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is done with cards (DINGTALK.md §3). If there are more people than one call can name, the
 * others are reported as too many at once, so that the card is shown to them next.
 */
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
    var named = CardRequests.fitting(people);
    var request = requests.create(card, face, templateId, named);
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
    var spaces = result == null ? null : result.getDeliverResults();
    return carried(
        people,
        named,
        all(spaces)
            .map(it -> new Space(it.getSpaceId(), reached(it.getSuccess()), it.getErrorMsg())));
  }

  Carried show(CardId card, List<StaffId> people) throws CallFailure {
    var named = CardRequests.fitting(people);
    var request = requests.show(card, named);
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
    return carried(
        people,
        named,
        all(answer.getResult())
            .map(it -> new Space(it.getSpaceId(), reached(it.getSuccess()), it.getErrorMsg())));
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

  private static <T> Stream<T> all(@Nullable List<T> spaces) {
    return spaces == null ? Stream.empty() : spaces.stream();
  }

  private static Carried carried(List<StaffId> people, List<StaffId> named, Stream<Space> spaces) {
    var missed = new LinkedHashMap<>(new Missed(named).spaces(spaces.toList()).people());
    people.stream()
        .skip(named.size())
        .forEach(tooMany -> missed.put(tooMany, Miss.FLOW_CONTROLLED));
    return new Carried("", missed);
  }
}
