package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.reading.OrderText.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Labelled lines, as of a form or pasted from a 12345 order: a label, a colon and what is said, in
 * any order; behind the label of the content everything is content, to the end.
 */
final class OrderLines {

  private static final String BULLET =
      "[ \\t]*(?:[-*•·]\\s*)?(?:\\(?\\d{1,2}\\)?[.、)]\\s*|[一二三四五六七八九十]{1,2}、\\s*)?";
  private static final Pattern LABELLED =
      Pattern.compile(
          BULLET
              + "(?:【\\s*([\\p{IsHan} ]{2,12})\\s*】\\s*[:=]?|([\\p{IsHan} ]{2,12}?)[ ]*(?:[:=]|\\t))[ \\t]*");

  /** A label within a line, behind a blank or a comma. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "[\\s,，;；]+(%s)\\s*[:=]\\s*"
              .formatted(
                  Arrays.stream(Label.values())
                      .flatMap(it -> it.words().stream())
                      .sorted(Comparator.comparing(String::length).reversed())
                      .collect(Collectors.joining("|"))));

  private static final int LONGEST_HEADING = 20;

  private final String typed;
  private final String folded;
  private final Map<Label, String> said;
  private final List<String> notUsed = new ArrayList<>();

  private OrderLines(String typed, String folded, Map<Label, String> said) {
    this.typed = typed;
    this.folded = folded;
    this.said = said;
  }

  /** A label at a place of a folded text, which has to be the beginning of a line. */
  record Labelled(String word, int end) {
    Optional<Label> label() {
      return Label.called(word);
    }
  }

  static Optional<Labelled> at(String folded, int from) {
    return at(folded, from, folded.length());
  }

  private static Optional<Labelled> at(String folded, int from, int until) {
    var label = LABELLED.matcher(folded).region(from, until);
    return label.lookingAt()
        ? Optional.of(
            new Labelled(
                label.group(1) == null ? label.group(2).strip() : label.group(1).strip(),
                label.end()))
        : Optional.empty();
  }

  static boolean beginsWithALabel(String folded, int from) {
    return at(folded, from).flatMap(Labelled::label).isPresent();
  }

  /** Whether it is a form though it does not begin with 交办: several labels, and the content's. */
  static boolean isAForm(String folded) {
    var labels =
        starts(folded).stream()
            .flatMap(it -> at(folded, it).flatMap(Labelled::label).stream())
            .distinct()
            .toList();
    return labels.size() >= 2 && labels.contains(Label.CONTENT);
  }

  /**
   * Reads all lines from a place on.
   *
   * @return headings that say nothing an order needs
   */
  static List<String> read(String typed, String folded, int from, Map<Label, String> said) {
    var lines = new OrderLines(typed, folded, said);
    lines.read(from);
    return lines.notUsed;
  }

  private void read(int from) {
    for (var start : starts(folded)) {
      if (start >= from || endOfLine(start) > from) {
        var isDone = readLine(Math.max(start, from));
        if (isDone) {
          return;
        }
      }
    }
  }

  /** Whether the content was reached. */
  private boolean readLine(int start) {
    var end = endOfLine(start);
    var labelled = at(folded, start, end);
    if (labelled.isEmpty()) {
      heading(folded.substring(start, end).strip());
      return false;
    }
    var label = labelled.get().label();
    if (label.isEmpty()) {
      notUsed.add(labelled.get().word());
      return false;
    }
    return readField(label.get(), labelled.get().end(), end);
  }

  private boolean readField(Label label, int from, int end) {
    if (label == Label.CONTENT) {
      said.put(label, typed.substring(from).strip());
      return true;
    }
    var next = WITHIN.matcher(folded).region(from, end);
    var isWithin = label != Label.PROPOSAL && next.find() && next.start() > from;
    var value = typed.substring(from, isWithin ? next.start() : end).strip();
    if (!value.isEmpty()) {
      said.putIfAbsent(label, value);
    }
    return isWithin && readField(Label.called(next.group(1)).orElseThrow(), next.end(), end);
  }

  private void heading(String line) {
    if (line.contains("12345")) {
      said.putIfAbsent(Label.CHANNEL, "12345");
    } else if (!line.isEmpty()) {
      notUsed.add(line.substring(0, Math.min(line.length(), LONGEST_HEADING)));
    }
  }

  private int endOfLine(int start) {
    var at = start;
    while (at < folded.length() && folded.charAt(at) != '\n' && folded.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private static List<Integer> starts(String folded) {
    return Stream.concat(
            Stream.of(0),
            Pattern.compile("\\r\\n|\\n|\\r").matcher(folded).results().map(it -> it.end()))
        .toList();
  }
}
