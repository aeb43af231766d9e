package cn.minsheng.zhida.sandbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the bot did wrong where the platform has no way to say so; a test may ask for none. */
final class Complaints {

  private final List<String> all = new CopyOnWriteArrayList<>();

  void add(String complaint) {
    all.add(complaint);
  }

  List<String> all() {
    return List.copyOf(all);
  }
}
