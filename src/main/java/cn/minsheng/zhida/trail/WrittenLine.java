package cn.minsheng.zhida.trail;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.StaffId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of table {@code trail} as text, column by column, so that even a forged one can be read.
 */
record WrittenLine(
    long line,
    String happenedAt,
    String recordedAt,
    String act,
    @Nullable String by,
    @Nullable String onBehalfOf,
    String subject,
    String source,
    String facts,
    String previousHash) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  static WrittenLine of(TrailEntry entry, long line, Instant recordedAt, String previousHash) {
    var facts = new TreeMap<String, String>();
    entry.facts().forEach((name, value) -> facts.put(storable(name), storable(value)));
    return new WrittenLine(
        line,
        MOMENT.format(Moments.column(entry.happenedAt())),
        MOMENT.format(Moments.column(recordedAt)),
        entry.act(),
        entry.by().map(it -> storable(it.value())).orElse(null),
        entry.onBehalfOf().map(it -> storable(it.value())).orElse(null),
        storable(entry.subject()),
        storable(entry.source()),
        JSON.writeValueAsString(facts),
        previousHash);
  }

  TrailLine toTrailLine(String hash) {
    var entry =
        new TrailEntry(
            act,
            Optional.ofNullable(by).map(StaffId::new),
            Optional.ofNullable(onBehalfOf).map(StaffId::new),
            subject,
            moment(happenedAt),
            source,
            JSON.readValue(facts, new TypeReference<TreeMap<String, String>>() {}));
    return new TrailLine(line, entry, moment(recordedAt), hash);
  }

  /** A lone surrogate has no UTF-8: it would be hashed as one thing and stored as another. */
  private static String storable(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Instant moment(String column) {
    return Moments.moment(LocalDateTime.parse(column, MOMENT));
  }
}
