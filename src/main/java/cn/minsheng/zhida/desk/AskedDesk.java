package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.mailroom.Body;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Message.Chat;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Carries on a command whose missing part was chosen on a card, as if it had been typed whole. */
@Component
class AskedDesk implements TapHandler {

  private final AskedBack asked;
  private final CommandDesk commands;

  AskedDesk(AskedBack asked, CommandDesk commands) {
    this.asked = asked;
    this.commands = commands;
  }

  @Override
  public Set<String> actions() {
    return IntStream.range(0, AskedBack.MOST)
        .mapToObj(place -> AskedBack.CHOICE + place)
        .collect(Collectors.toSet());
  }

  @Override
  public Reply read(Tap tap) {
    var place = Integer.parseInt(tap.action().substring(AskedBack.CHOICE.length()));
    var open = asked.open(tap.card());
    if (open.isEmpty()) {
      return new Reply(asked.said(tap.card()), false);
    }
    var command = open.get().command(place);
    if (command.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    var said = Sentences.chosen(Markdown.text(open.get().commands().get(place)));
    asked.answered(tap.card(), said);
    commands.read(typed(tap, command.get()), command.get());
    return new Reply(said, true);
  }

  private static Message typed(Tap tap, String command) {
    return new Message(
        tap.key(),
        tap.by(),
        new Chat(Chat.Kind.ONE_TO_ONE, ""),
        new Body.Text(command),
        tap.happenedAt());
  }
}
