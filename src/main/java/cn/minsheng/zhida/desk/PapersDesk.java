package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.mailroom.Letter;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Urgency;
import cn.minsheng.zhida.papers.Dossiers;
import cn.minsheng.zhida.papers.PrintedForm;
import cn.minsheng.zhida.papers.PrintedForms;
import cn.minsheng.zhida.reading.Meant.Deed;
import cn.minsheng.zhida.reading.Verb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 打印 12 交办单 and 卷宗 12: papers of one petition, as files. */
@Component
class PapersDesk implements DeedHandler {

  private static final Set<Role> KEEPERS = Set.of(Role.OFFICE, Role.OFFICE_HEAD, Role.LEADER);

  private final PrintedForms forms;
  private final Dossiers dossiers;
  private final Confidences confidences;
  private final Documents documents;
  private final Directory directory;
  private final FilesOut files;
  private final Outbox outbox;
  private final NumberTyped numbers;

  PapersDesk(
      PrintedForms forms,
      Dossiers dossiers,
      Confidences confidences,
      Documents documents,
      Directory directory,
      FilesOut files,
      Outbox outbox,
      NumberTyped numbers) {
    this.forms = forms;
    this.dossiers = dossiers;
    this.confidences = confidences;
    this.documents = documents;
    this.directory = directory;
    this.files = files;
    this.outbox = outbox;
    this.numbers = numbers;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.PRINT, Verb.DOSSIER);
  }

  @Override
  public void carryOut(Message message, Deed deed) {
    for (var number : deed.numbers()) {
      numbers.tell(
          message,
          number,
          it ->
              deed.verb() == Verb.PRINT
                  ? print(it, deed.rest(), message.from())
                  : dossier(it, message));
    }
  }

  private String print(PetitionView petition, String form, StaffId who) {
    Optional<PrintedForm> called = PrintedForm.called(form);
    if (called.isEmpty()) {
      return PapersSentences.whichForm(petition.number());
    }
    files.send(who, forms.print(called.get(), petition, who), petition.id());
    return PapersSentences.formFollows(petition.number(), called.get());
  }

  private String dossier(PetitionView petition, Message message) {
    var who = message.from();
    if (directory.rolesOf(who).stream().map(Office::role).noneMatch(KEEPERS::contains)) {
      return PapersSentences.dossiersAreTheOffices();
    }
    var by = NumberTyped.by(message);
    var dossier = dossiers.of(petition, by);
    var safe = confidences.safeOf(petition.id());
    for (var part : dossier.parts()) {
      try (var content = part.open().get()) {
        send(who, petition, documents.store(safe, part.name(), content).id());
      } catch (IOException e) {
        throw new UncheckedIOException("A dossier could not be made", e);
      }
    }
    dossier.apart().forEach(it -> send(who, petition, it));
    return PapersSentences.dossierFollows(
        petition.number(), dossier.parts().size(), dossier.apart().size());
  }

  private void send(StaffId who, PetitionView petition, DocumentId document) {
    outbox.send(
        new Letter.File(Set.of(who), document),
        Urgency.ORDINARY,
        confidences.safeOf(petition.id()));
  }
}
