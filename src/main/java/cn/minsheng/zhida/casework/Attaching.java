package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 附件 (rule 1): what came with the letter, or comes after it: pictures, lists, earlier papers. They
 * belong to the petition, stand sealed with its key, and are read by whoever may read it. Of what
 * is confidential none enters here. Every act is done whole or not at all, in the caller's
 * transaction if there is one; {@link Refused} takes back only the act.
 */
@Component
public class Attaching {

  /** Of one petition; more is a matter for paper. */
  public static final int MOST = 30;

  private final Proceedings proceedings;
  private final Petitions petitions;
  private final MatterTable matters;
  private final Readership readership;

  Attaching(
      Proceedings proceedings, Petitions petitions, MatterTable matters, Readership readership) {
    this.proceedings = proceedings;
    this.petitions = petitions;
    this.matters = matters;
    this.readership = readership;
  }

  /**
   * Adds files to a petition that is not finished.
   *
   * @param files at least one, stored in the petition's own safe
   */
  public void attach(PetitionId id, List<DocumentId> files, By by) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("Nothing to attach");
    }
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          proceedings.check(Act.ATTACH, by, petition);
          mayBeAttachedTo(petition);
          if (matters.attachments(id).size() + files.size() > MOST) {
            throw Refused.because(Reason.TOO_MANY_ATTACHMENTS).number(petition.number());
          }
          matters.addAttachments(id, files, by);
          petition.tell(new IntakeEvent.Attached(id, petition.number(), by, files));
          proceedings.save(petition);
        });
  }

  /**
   * Asked before somebody is waited for with files.
   *
   * @throws Refused if they may not add any, or none are taken as it stands
   */
  public void mustMayAttach(PetitionId id, By by) {
    var petition = petitions.find(id).orElseThrow(() -> Refused.because(Reason.NO_SUCH_PETITION));
    proceedings.check(Act.ATTACH, by, petition);
    mayBeAttachedTo(petition);
  }

  private static void mayBeAttachedTo(Petition petition) {
    if (petition.nature().secrecy() == Secrecy.CONFIDENTIAL) {
      throw Refused.because(Reason.CONFIDENTIAL_IS_WRITTEN_ON_PAPER).number(petition.number());
    }
    petition.mustBeUnfinished(Act.ATTACH);
  }

  /**
   * All files of a petition, in the order in which they came.
   *
   * @throws Refused if the reader may not read it
   */
  public List<DocumentId> of(PetitionId id, StaffId reader) {
    readership.check(
        petitions.find(id).orElseThrow(() -> Refused.because(Reason.NO_SUCH_PETITION)), reader);
    return matters.attachments(id);
  }
}
