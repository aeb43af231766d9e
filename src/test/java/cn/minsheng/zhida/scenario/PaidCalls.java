package cn.minsheng.zhida.scenario;

import cn.minsheng.zhida.sandbox.Call;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was paid for, each call under what it was for, and how often. */
record PaidCalls(Map<String, Long> calls) {

  static PaidCalls of(List<Call> all) {
    return new PaidCalls(
        all.stream()
            .filter(Call::paid)
            .collect(Collectors.groupingBy(PaidCalls::what, TreeMap::new, Collectors.counting())));
  }

  long total() {
    return calls.values().stream().mapToLong(Long::longValue).sum();
  }

  /** A line for each kind of call, with how many there were for each petition. */
  String table(int petitions) {
    var lines = new StringBuilder();
    calls.forEach((what, times) -> lines.append(line(what, times, petitions)));
    return lines.append(line("all", total(), petitions)).toString();
  }

  private static String line(String what, long times, int petitions) {
    return "%n%6d %6.2f  %s".formatted(times, (double) times / petitions, what);
  }

  private static String what(Call call) {
    var body = call.body();
    var card = body.path("outTrackId").asString("");
    if (!card.isEmpty()) {
      return call.method().toLowerCase(Locale.ROOT) + " card " + card.replaceFirst("-.*", "");
    }
    var text = body.path("msgParam").asString("");
    var last = call.path().substring(call.path().lastIndexOf('/') + 1);
    return text.isEmpty() ? last : last + " " + kind(text);
  }

  /** The words of a text, without what differs between petitions. */
  private static String kind(String text) {
    var words = text.replaceAll("[^\\p{IsHan}]+", " ").replaceFirst("^.*? 号", "").strip();
    return words.substring(0, Math.min(12, words.length()));
  }
}
