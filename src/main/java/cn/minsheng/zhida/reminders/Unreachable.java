package cn.minsheng.zhida.reminders;

/** Knows whether there are people the bot cannot reach; somebody outside of this module does. */
@FunctionalInterface
public interface Unreachable {

  /** Whether a head or a deputy cannot be reached, or one is missing. */
  boolean anybody();
}
