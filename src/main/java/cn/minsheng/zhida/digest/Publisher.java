package cn.minsheng.zhida.digest;

/** Puts a report before its readers. */
@FunctionalInterface
public interface Publisher {

  /** Queues it, in the transaction that notes that it was sent. */
  void publish(Digest digest);
}
