package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Evidence;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.mailroom.Tap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The file that goes with what is told on a form: one of those its person sent to the bot in the
 * last hours and used for nothing yet. One seam for all acts that take evidence.
 */
@Component
class Papers {

  static final Duration KEPT = Duration.ofHours(2);

  private static final String FIELD = "file";
  private static final int MOST_OFFERED = 4;

  private final SentFiles sent;
  private final KeptCopies copies;
  private final Documents documents;
  private final Confidences confidences;

  Papers(SentFiles sent, KeptCopies copies, Documents documents, Confidences confidences) {
    this.sent = sent;
    this.copies = copies;
    this.documents = documents;
    this.confidences = confidences;
  }

  /** The form with a choice of files, if there are any; nothing confidential is a file. */
  Form on(Form form, PetitionView petition, StaffId by) {
    return petition.secrecy() == Secrecy.CONFIDENTIAL ? form : on(form, by);
  }

  /** The same for what belongs to no petition. */
  Form on(Form form, StaffId by) {
    var offered = offered(by);
    if (offered.rows().isEmpty()) {
      return form;
    }
    List<Field> fields = new ArrayList<>(form.fields());
    fields.add(
        Choices.optional(
            FIELD, MatterSentences.filesSent(), offered.first(MOST_OFFERED).options()));
    return new Form(form.action(), form.submit(), fields);
  }

  /** The words and the file that was chosen, which moves into the petition's safe. */
  Evidence evidence(PetitionView petition, Tap filledIn, String words) {
    return new Evidence(words, chosen(petition, filledIn));
  }

  /** Empty if none was chosen, or it is not there any more. */
  Optional<DocumentId> chosen(PetitionView petition, Tap filledIn) {
    return petition.secrecy() == Secrecy.CONFIDENTIAL
        ? Optional.empty()
        : chosen(filledIn).map(it -> copies.in(confidences.safeOf(petition.id()), it));
  }

  /** As it was sent; whoever keeps it moves it into a safe. */
  Optional<Document> chosen(Tap filledIn) {
    var said = MatterForms.said(filledIn, FIELD);
    return said.isEmpty() ? Optional.empty() : offered(filledIn.by()).chosen(said);
  }

  /** The act was carried out: the file that was chosen is offered no more. */
  void used(Tap filledIn) {
    chosen(filledIn).ifPresent(it -> sent.used(it.id()));
  }

  private Listed<Document> offered(StaffId by) {
    var files =
        sent.forAForm(by, KEPT).stream().flatMap(it -> documents.find(it).stream()).toList();
    return new Listed<>(files, it -> it.id().toString(), Document::name);
  }
}
