package cn.minsheng.zhida.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** A table of the samples: a line each, cells with a tab between, {@code #} for a remark. */
final class Lines {

  private Lines() {}

  /**
   * @param cells how many every line has
   */
  static List<List<String>> of(String resource, int cells) {
    return text(resource)
        .lines()
        .filter(it -> !it.isBlank() && !it.startsWith("#"))
        .map(it -> List.of(it.split("\t", -1)))
        .peek(it -> check(resource, it, cells))
        .toList();
  }

  static String text(String resource) {
    try (var in = Lines.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(String resource, List<String> line, int cells) {
    if (line.size() != cells) {
      throw new IllegalStateException(
          "%s: %d cells, not %d: %s".formatted(resource, line.size(), cells, line));
    }
  }
}
