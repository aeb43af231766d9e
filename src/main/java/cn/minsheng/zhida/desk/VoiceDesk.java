package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.UserVoice;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Typed;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 投诉建议 …: kept, passed on to the office, and its writer gets a receipt. */
@Component
class VoiceDesk implements CommandHandler {

  private static final Pattern COMMAND =
      Pattern.compile("(?U)^\\s*投\\s*诉\\s*建\\s*议[\\s,，:：]*(.*)$", Pattern.DOTALL);

  private final UserVoice voice;
  private final Directory directory;
  private final Concerned concerned;
  private final Replies replies;

  VoiceDesk(UserVoice voice, Directory directory, Concerned concerned, Replies replies) {
    this.voice = voice;
    this.directory = directory;
    this.concerned = concerned;
    this.replies = replies;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var command = COMMAND.matcher(typed.text());
    if (!command.matches()) {
      return false;
    }
    replies.tell(message.from(), raised(message, command.group(1).strip()));
    return true;
  }

  private String raised(Message message, String words) {
    if (words.isEmpty() || words.length() > UserVoice.LONGEST) {
      return VoiceSentences.howTo(UserVoice.LONGEST);
    }
    var by = new By(message.from(), message.happenedAt(), message.key().value());
    var number = voice.raise(words, by);
    var name = directory.staff(message.from()).map(StaffMember::name).orElse("");
    replies.tell(
        concerned.office(),
        VoiceSentences.TITLE,
        VoiceSentences.forwarded(number, Markdown.text(name), Markdown.text(words)));
    return VoiceSentences.receipt(number);
  }
}
