package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.intake.LedgerCopy;
import cn.minsheng.zhida.intake.LedgerCopy.Made;
import cn.minsheng.zhida.intake.LedgerCopy.Part;
import cn.minsheng.zhida.intake.LedgerCopy.Scope;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Typed;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 导出台账 未办结 2026年, 导出台账 完整 理由：…: the ledger as a table, as a file. */
@Component
class LedgerCopyDesk implements CommandHandler {

  private static final Pattern ASKED =
      Pattern.compile(
          "导出(?:(完整)的?)?(?:全部|整个)?台账[:：,，]?(未办结|在办|已办结|全部)?的?(?:(20\\d{2})年度?)?的?(完整)?[:：,，]?"
              + "(?:(理由|原因)[:：]?.*)?",
          Pattern.DOTALL);
  private static final Pattern REASON = Pattern.compile("(?:理由|原因)[:：\\s]*(.*)$", Pattern.DOTALL);
  private static final int LONGEST_REASON = 500;

  private final LedgerCopy ledger;
  private final Directory directory;
  private final FilesOut files;
  private final Refusals refusals;
  private final Replies replies;

  LedgerCopyDesk(
      LedgerCopy ledger, Directory directory, FilesOut files, Refusals refusals, Replies replies) {
    this.ledger = ledger;
    this.directory = directory;
    this.files = files;
    this.refusals = refusals;
    this.replies = replies;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var asked = ASKED.matcher(typed.plain());
    if (!asked.matches()) {
      return false;
    }
    replies.tell(message.from(), answer(message, typed, asked));
    return true;
  }

  private String answer(Message message, Typed typed, Matcher asked) {
    var who = message.from();
    if (!isOfTheOffice(who)) {
      return Sentences.onlyTheOffice();
    }
    var part = part(asked);
    var isComplete = asked.group(1) != null || asked.group(4) != null;
    if (!isComplete) {
      var made = ledger.masked(part);
      files.send(Set.of(who), List.of(made.file()));
      return ImportSentences.masked(part, made);
    }
    var said = REASON.matcher(typed.text());
    var reason = said.find() ? said.group(1).strip() : "";
    if (reason.isEmpty()) {
      return ImportSentences.reasonNeeded();
    }
    if (reason.length() > LONGEST_REASON) {
      return Sentences.formTooLong(LONGEST_REASON);
    }
    try {
      var by = new By(who, message.happenedAt(), message.key().value());
      Made made = ledger.complete(part, reason, by);
      files.send(Set.of(who), List.of(made.file()));
      return ImportSentences.complete(part, made);
    } catch (Refused refused) {
      return refusals.sentence(refused);
    }
  }

  private static Part part(Matcher asked) {
    var word = asked.group(2) == null ? "" : asked.group(2);
    var scope =
        switch (word) {
          case "未办结", "在办" -> Scope.UNFINISHED;
          case "已办结" -> Scope.FINISHED;
          default -> Scope.ALL;
        };
    return new Part(
        scope,
        asked.group(3) == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(asked.group(3))));
  }

  private boolean isOfTheOffice(StaffId who) {
    return directory.holders(Role.OFFICE).contains(who)
        || directory.holders(Role.OFFICE_HEAD).contains(who);
  }
}
