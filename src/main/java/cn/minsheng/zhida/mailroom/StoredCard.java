package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.vault.SafeId;
import java.util.Optional;

/**
 * A living card as it is stored.
 *
 * @param wanted what it is meant to show
 * @param told what the platform was last told; empty before the card exists there
 */
record StoredCard(
    CardId id,
    String template,
    SafeId safe,
    StoredFace wanted,
    int revision,
    Optional<StoredFace> told) {

  /** The wanted face as it is told: with the revision in it. */
  StoredFace toTell() {
    return wanted.stamped(revision);
  }

  TapAnswer answerFor(StaffId tapper, String toast) {
    var face = toTell();
    return new TapAnswer(toast, face.values(), face.ownOf(tapper), revision);
  }
}
