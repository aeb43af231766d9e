package cn.minsheng.zhida.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;

/** What stands on every phone, and what has been read. */
final class Screens {

  /** A line on a screen; what it shows may change, as a card does. */
  private record Line(long number, String key, Supplier<Optional<Seen>> shows) {}

  /**
   * A line as it stands now.
   *
   * @param number the same for as long as the line is there, growing down every screen
   */
  record Shown(long number, boolean read, Seen seen) {}

  private static final class Screen {
    private final List<Line> lines = new ArrayList<>();
    private final List<String> cards = new ArrayList<>();
    private int read;
    private long lastNumber;
  }

  private final Map<String, Screen> screens = new ConcurrentHashMap<>();
  private final Cards cards;
  private final Changes changes;

  Screens(Cards cards, Changes changes) {
    this.cards = cards;
    this.changes = changes;
  }

  /** Puts a message there; the key is the processQueryKey or openDingId it can be recalled by. */
  void show(String userId, String key, Seen seen) {
    add(userId, key, () -> Optional.of(seen));
    changes.tell();
  }

  /** Puts a living card there: whoever looks sees it as it is then. */
  void showCard(String userId, String key, String outTrackId, Instant at, String conversationId) {
    add(
        userId,
        key,
        () -> cards.view(outTrackId, userId).map(it -> new Seen.Card(at, conversationId, it)));
    Screen screen = screen(userId);
    synchronized (screen) {
      screen.cards.add(outTrackId);
    }
    changes.tell();
  }

  List<Seen> of(String userId) {
    return shown(userId).stream().map(Shown::seen).toList();
  }

  /** The same with what is known of each line. */
  List<Shown> shown(String userId) {
    return shown(userId, (size, read) -> 0);
  }

  /** The last lines only. */
  List<Shown> last(String userId, int most) {
    return shown(userId, (size, read) -> Math.max(0, size - most));
  }

  /** The lines that came since the person last looked. */
  List<Shown> unread(String userId) {
    return shown(userId, (size, read) -> read);
  }

  int size(String userId) {
    Screen screen = screen(userId);
    synchronized (screen) {
      return screen.lines.size();
    }
  }

  private List<Shown> shown(String userId, IntBinaryOperator first) {
    Screen screen = screen(userId);
    List<Line> lines;
    int unreadLines;
    synchronized (screen) {
      int size = screen.lines.size();
      lines = List.copyOf(screen.lines.subList(first.applyAsInt(size, screen.read), size));
      unreadLines = size - screen.read;
    }
    List<Shown> shown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean isRead = i < lines.size() - unreadLines;
      line.shows().get().ifPresent(it -> shown.add(new Shown(line.number(), isRead, it)));
    }
    return shown;
  }

  boolean hasCard(String userId, String outTrackId) {
    Screen screen = screen(userId);
    synchronized (screen) {
      return screen.cards.contains(outTrackId);
    }
  }

  /** Marks all that is there as read. */
  void read(String userId) {
    Screen screen = screen(userId);
    synchronized (screen) {
      screen.read = screen.lines.size();
    }
  }

  /** Marks the lines up to this number as read, not what has come since. */
  void read(String userId, long number) {
    Screen screen = screen(userId);
    synchronized (screen) {
      while (screen.read < screen.lines.size()
          && screen.lines.get(screen.read).number() <= number) {
        screen.read++;
      }
    }
  }

  boolean hasRead(String userId, String key) {
    Screen screen = screen(userId);
    synchronized (screen) {
      return screen.lines.subList(0, screen.read).stream().anyMatch(it -> it.key().equals(key));
    }
  }

  /** Takes away what was sent under the key; false if it was nowhere. */
  boolean recall(String key) {
    boolean found = false;
    for (Screen screen : screens.values()) {
      synchronized (screen) {
        int before = screen.lines.size();
        screen.lines.removeIf(it -> it.key().equals(key));
        screen.read = Math.min(screen.read, screen.lines.size());
        found |= screen.lines.size() < before;
      }
    }
    changes.tell();
    return found;
  }

  private void add(String userId, String key, Supplier<Optional<Seen>> shows) {
    Screen screen = screen(userId);
    synchronized (screen) {
      screen.lastNumber++;
      screen.lines.add(new Line(screen.lastNumber, key, shows));
    }
  }

  private Screen screen(String userId) {
    return screens.computeIfAbsent(userId, it -> new Screen());
  }
}
