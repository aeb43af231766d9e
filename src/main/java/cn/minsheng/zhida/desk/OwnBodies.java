package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Outbox;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What is sensitive stands on a card for the few who may read it, and is taken from whoever has the
 * card and no longer the office (rule 13); for all others it says only that.
 */
@Component
class OwnBodies {

  private static final String BODY = "body";

  private final Confidences confidences;
  private final Outbox outbox;

  OwnBodies(Confidences confidences, Outbox outbox) {
    this.confidences = confidences;
    this.outbox = outbox;
  }

  /**
   * @param face as it is for all
   * @param people whose card it is now
   * @param own the body for those of them who may read the petition
   */
  CardFace on(CardFace face, PetitionId petition, CardId card, Set<StaffId> people, String own) {
    var seen = face;
    var all = new LinkedHashSet<StaffId>(people);
    all.addAll(outbox.standsBefore(card));
    for (var person : all) {
      var mayRead = people.contains(person) && confidences.mayRead(petition, person);
      var body =
          mayRead
              ? Shortened.to(own, CardFace.MOST_BYTES_OF_A_VALUE)
              : face.values().getOrDefault(BODY, "");
      seen = seen.withPersonal(person, Map.of(BODY, body));
    }
    return seen;
  }
}
