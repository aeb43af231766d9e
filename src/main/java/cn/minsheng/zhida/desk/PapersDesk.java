package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Refused;
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
import cn.minsheng.zhida.reading.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 打印 12 交办单 and 卷宗 12: papers of one petition, as files. */
@Component
class PapersDesk implements CommandHandler {

  private static final String NUMBER = "((?:民声)?[〔\\[(【]?\\d{1,4}[〕\\])】]?\\d{0,7}|\\d{1,7})号?";
  private static final Pattern PRINT = Pattern.compile("打印[:：]?" + NUMBER + "的?(\\D{0,10})");
  private static final Pattern DOSSIER = Pattern.compile("(?:调取?)?卷宗[:：]?" + NUMBER);
  private static final Set<Role> KEEPERS = Set.of(Role.OFFICE, Role.OFFICE_HEAD, Role.LEADER);

  private final CaseBook book;
  private final PrintedForms forms;
  private final Dossiers dossiers;
  private final Confidences confidences;
  private final Documents documents;
  private final Directory directory;
  private final FilesOut files;
  private final Outbox outbox;
  private final Refusals refusals;
  private final Replies replies;
  private final OfficeTime time;

  PapersDesk(
      CaseBook book,
      PrintedForms forms,
      Dossiers dossiers,
      Confidences confidences,
      Documents documents,
      Directory directory,
      FilesOut files,
      Outbox outbox,
      Refusals refusals,
      Replies replies,
      OfficeTime time) {
    this.book = book;
    this.forms = forms;
    this.dossiers = dossiers;
    this.confidences = confidences;
    this.documents = documents;
    this.directory = directory;
    this.files = files;
    this.outbox = outbox;
    this.refusals = refusals;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var print = PRINT.matcher(typed.plain());
    if (print.matches()) {
      tell(message, print.group(1), it -> print(it, print.group(2), message.from()));
      return true;
    }
    var dossier = DOSSIER.matcher(typed.plain());
    if (dossier.matches()) {
      tell(message, dossier.group(1), it -> dossier(it, message));
      return true;
    }
    return false;
  }

  private void tell(Message message, String number, Function<PetitionView, String> says) {
    var petition = LedgerNumber.parse(number, time.today().getYear()).flatMap(book::find);
    replies.tell(
        message.from(),
        petition
            .map(it -> said(it, says))
            .orElseGet(() -> PapersSentences.noSuchPetition(Markdown.text(number))));
  }

  private String said(PetitionView petition, Function<PetitionView, String> says) {
    try {
      return says.apply(petition);
    } catch (Refused refused) {
      return refusals.sentence(refused);
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
    var by = new By(who, message.happenedAt(), message.key().value());
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
