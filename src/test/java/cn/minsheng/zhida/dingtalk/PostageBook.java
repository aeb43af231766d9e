package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.mailroom.Postage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps in memory what was booked. */
final class PostageBook implements Postage {

  private final List<String> booked = new CopyOnWriteArrayList<>();
  private final List<String> paid = new CopyOnWriteArrayList<>();
  private final List<String> takenBack = new CopyOnWriteArrayList<>();
  private volatile Duration turn = Duration.ZERO;

  void nextTurnIn(Duration time) {
    turn = time;
  }

  List<String> booked() {
    return booked;
  }

  List<String> paid() {
    return paid;
  }

  List<String> takenBack() {
    return takenBack;
  }

  @Override
  public Duration book(String api, boolean costs) {
    booked.add(api);
    if (costs) {
      paid.add(api);
    }
    return turn;
  }

  @Override
  public void unbook(String api) {
    takenBack.add(api);
  }

  @Override
  public Spent spent() {
    return new Spent(paid.size(), 0);
  }
}
