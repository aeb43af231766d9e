package cn.minsheng.zhida.reminders;

/** Puts reminders into words and queues them. */
@FunctionalInterface
public interface Teller {

  /** Queues one message, in the transaction that notes that it was told. */
  void tell(Telling telling);
}
