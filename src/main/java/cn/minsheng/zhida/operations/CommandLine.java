package cn.minsheng.zhida.operations;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the command an operator named; then the program ends with its exit code. */
@Component
@Profile("command")
class CommandLine implements ApplicationRunner, ExitCodeGenerator {

  private final List<Command> commands;
  private int exitCode;

  CommandLine(List<Command> commands) {
    this.commands = commands;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var name = arguments.getNonOptionArgs().get(0);
    exitCode =
        commands.stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new StartRefused(unknown(name)))
            .run();
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }

  private String unknown(String name) {
    return "There is no command '%s'; there are: %s."
        .formatted(
            name, commands.stream().map(Command::name).sorted().collect(Collectors.joining(", ")));
  }
}
