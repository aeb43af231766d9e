package cn.minsheng.zhida.testing;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.spi.Carrier;
import cn.minsheng.zhida.mailroom.spi.Outcome;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A carrier that writes down what it was given and answers as the test says, or that all is well.
 */
public final class CarrierInTest implements Carrier {

  /** One call: what kind, for whom, and what it told. */
  public record Call(String kind, Set<String> people, String what, Map<String, String> values) {}

  private final List<Call> calls = new ArrayList<>();
  private final Deque<Outcome> next = new ArrayDeque<>();
  private Runnable meanwhile = () -> {};

  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The kinds of all calls, in order. */
  public synchronized List<String> kinds() {
    return calls.stream().map(Call::kind).toList();
  }

  public synchronized void answersNext(Outcome... outcomes) {
    next.addAll(List.of(outcomes));
  }

  /** What happens in the world while the next call is under way. */
  public synchronized void meanwhile(Runnable happens) {
    meanwhile = happens;
  }

  public synchronized void forget() {
    calls.clear();
    next.clear();
    meanwhile = () -> {};
  }

  @Override
  public Outcome text(Set<StaffId> to, String title, String markdown) {
    return carry("text", to, title + "|" + markdown, Map.of());
  }

  @Override
  public Outcome file(Set<StaffId> to, String name, Supplier<InputStream> content) {
    return carry("file", to, name, Map.of());
  }

  @Override
  public Outcome ding(Set<StaffId> to, String text) {
    return carry("ding", to, text, Map.of());
  }

  @Override
  public Outcome create(CardId card, CardFace face, Set<StaffId> on) {
    return carry("create", on, card.value(), face.values());
  }

  @Override
  public Outcome show(CardId card, CardFace face, Set<StaffId> on) {
    return carry("show", on, card.value(), face.values());
  }

  @Override
  public Outcome change(CardId card, CardFace changes) {
    return carry("change", changes.personal().keySet(), card.value(), changes.values());
  }

  private Outcome carry(String kind, Set<StaffId> to, String what, Map<String, String> values) {
    Runnable happens;
    synchronized (this) {
      var people = new TreeSet<String>();
      to.forEach(it -> people.add(it.value()));
      calls.add(new Call(kind, people, what, Map.copyOf(values)));
      happens = meanwhile;
      meanwhile = () -> {};
    }
    happens.run();
    synchronized (this) {
      return next.isEmpty() ? new Outcome.Carried("receipt", Map.of()) : next.poll();
    }
  }
}
