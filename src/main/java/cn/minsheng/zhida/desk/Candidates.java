package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Task;
import cn.minsheng.zhida.casework.TaskList;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.ledger.Ledger;
import cn.minsheng.zhida.ledger.LedgerFilter;
import cn.minsheng.zhida.ledger.LedgerFilter.Scope;
import cn.minsheng.zhida.ledger.LedgerRow;
import cn.minsheng.zhida.reading.Verb;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which petitions a command without a number may be about, for whoever typed it. */
@Component
class Candidates {

  private static final int MOST_LOOKED_AT = 60;

  private static final Set<Role> OF_ALL =
      Set.of(Role.OFFICE, Role.OFFICE_HEAD, Role.LEADER, Role.OBSERVER);

  /** Words that mean more than one act that waits. */
  private static final Map<Verb, Set<Act>> SEVERAL_ACTS =
      Map.of(
          Verb.RETURN_REPORT, Set.of(Act.PASS, Act.SIGN_OFF),
          Verb.DECIDE, Set.of(Act.APPROVE_WITHDRAWAL, Act.GRANT_EXTENSION));

  private final TaskList tasks;
  private final FormDesk forms;
  private final CaseBook book;
  private final Confidences confidences;
  private final Ledger ledger;
  private final Directory directory;
  private final OfficeTime time;

  Candidates(
      TaskList tasks,
      FormDesk forms,
      CaseBook book,
      Confidences confidences,
      Ledger ledger,
      Directory directory,
      OfficeTime time) {
    this.tasks = tasks;
    this.forms = forms;
    this.book = book;
    this.confidences = confidences;
    this.ledger = ledger;
    this.directory = directory;
    this.time = time;
  }

  /** What waits for this very act; if nothing does, all it is possible with. */
  List<PetitionView> of(Verb verb, StaffId who) {
    var waiting = tasks.waitingFor(who);
    var act = forms.act(verb.word()).map(FormAct::act);
    var acts = SEVERAL_ACTS.getOrDefault(verb, act.map(it -> Set.of(it)).orElseGet(() -> Set.of()));
    var next = petitions(waiting, it -> acts.contains(it.next()));
    if (!next.isEmpty()) {
      return next;
    }
    var all =
        Stream.concat(petitions(waiting, it -> true).stream(), unfinished(who).stream())
            .distinct()
            .filter(it -> confidences.mayKnowOf(it.id(), who));
    return (act.isEmpty() ? all : all.filter(it -> forms.canBe(verb.word(), it, who))).toList();
  }

  /** 12号 文化路路灯不亮: how it is called on a button; what is secret has no words. */
  String called(PetitionView petition, StaffId reader) {
    var number = petition.number().ordinal() + "号";
    return petition.secrecy() == Secrecy.ORDINARY && confidences.mayRead(petition.id(), reader)
        ? number + " " + confidences.matter(petition.id(), reader).content().strip()
        : number + " " + petition.kind().word();
  }

  private List<PetitionView> petitions(Collection<Task> waiting, Predicate<Task> which) {
    return waiting.stream()
        .filter(which)
        .map(Task::petition)
        .distinct()
        .limit(MOST_LOOKED_AT)
        .map(book::petition)
        .toList();
  }

  private List<PetitionView> unfinished(StaffId who) {
    var offices = directory.rolesOf(who);
    var filter = LedgerFilter.of(Scope.UNFINISHED);
    var filters =
        offices.stream().map(Office::role).anyMatch(OF_ALL::contains)
            ? List.of(filter)
            : offices.stream().flatMap(it -> it.unit().stream()).map(filter::unit).toList();
    return filters.stream()
        .flatMap(it -> ledger.page(it, time.now(), 0, MOST_LOOKED_AT).rows().stream())
        .map(Candidates::petition)
        .map(book::petition)
        .toList();
  }

  private static PetitionId petition(LedgerRow row) {
    return row.petition();
  }
}
