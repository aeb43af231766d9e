package cn.minsheng.zhida.testing;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.ContactsChanged;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A reader that does what the test says and writes down what it read. */
public final class ReaderInTest implements Reader {

  private static final Function<Tap, Reply> SEEN = tap -> new Reply("收到", true);

  private final List<Object> read = Collections.synchronizedList(new ArrayList<>());
  private final List<StaffId> apologies = Collections.synchronizedList(new ArrayList<>());
  private volatile Consumer<Message> onMessage = message -> {};
  private volatile Function<Tap, Reply> onTap = SEEN;

  public List<Object> read() {
    return List.copyOf(read);
  }

  public List<StaffId> apologies() {
    return List.copyOf(apologies);
  }

  public void onMessage(Consumer<Message> does) {
    onMessage = does;
  }

  public void onTap(Function<Tap, Reply> does) {
    onTap = does;
  }

  public void forget() {
    read.clear();
    apologies.clear();
    onMessage = message -> {};
    onTap = SEEN;
  }

  @Override
  public void read(Message message) {
    read.add(message);
    onMessage.accept(message);
  }

  @Override
  public Reply read(Tap tap) {
    read.add(tap);
    return onTap.apply(tap);
  }

  @Override
  public void follow(ContactsChanged hint) {
    read.add(hint);
  }

  @Override
  public void apologise(StaffId to, Message message) {
    apologies.add(to);
  }
}
