package cn.minsheng.zhida.dingtalk;

import com.dingtalk.open.app.api.protocol.CommandExecutor;
import com.dingtalk.open.app.stream.network.api.Context;
import com.dingtalk.open.app.stream.protocol.CommandType;
import com.dingtalk.open.app.stream.protocol.ProtocolRequestFacade;
import com.dingtalk.open.app.stream.protocol.system.SystemTopic;

/** Notes that a frame came, then has the SDK handle it. */
final class NotedCommand implements CommandExecutor {

  private final CommandExecutor command;
  private final FramesSeen seen;

  NotedCommand(CommandExecutor command, FramesSeen seen) {
    this.command = command;
    this.seen = seen;
  }

  @Override
  public void execute(Context context) {
    if (isPing(context.getRequest())) {
      seen.ping(context.connectionId(), System.nanoTime());
    } else {
      seen.frame(context.connectionId(), System.nanoTime());
    }
    command.execute(context);
  }

  private static boolean isPing(ProtocolRequestFacade request) {
    return request.getType() == CommandType.SYSTEM && SystemTopic.PING.equals(request.getTopic());
  }
}
