package cn.minsheng.zhida.operations;

/** Something an operator runs instead of the bot: {@code java -jar zhida.jar <name>}. */
interface Command {

  String name();

  /** Does it and prints what came of it. Returns the exit code: 0 if all is well. */
  int run();
}
