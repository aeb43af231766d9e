package cn.minsheng.zhida.sandbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells who asked that something on a phone or on a wire is different now. */
final class Changes {

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** Called outside every lock; a listener that throws harms nobody but itself. */
  void tell() {
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException itsOwnFault) {
        listeners.remove(listener);
      }
    }
  }
}
