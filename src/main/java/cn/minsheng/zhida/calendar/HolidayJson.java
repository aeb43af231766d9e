package cn.minsheng.zhida.calendar;

import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our own JSON and that of holiday-cn. */
final class HolidayJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final HolidayDraft draft;

  private HolidayJson(HolidayDraft draft) {
    this.draft = draft;
  }

  static void read(byte[] file, HolidayDraft draft) {
    try {
      new HolidayJson(draft).read(JSON.readTree(file));
    } catch (JacksonException e) {
      draft.wrong(HolidayFault.NOT_A_CALENDAR, "");
    }
  }

  private void read(JsonNode root) {
    if (root.path("holidays").isArray()) {
      readOurs(root);
    } else if (root.path("days").isArray()) {
      readHolidayCn(root);
    } else {
      draft.wrong(HolidayFault.NOT_A_CALENDAR, "");
    }
  }

  private void readOurs(JsonNode root) {
    var year = root.path("year").asInt(0);
    draft.year(year);
    readSource(root.path("source"));
    readCoverage(year, root.path("covers"));
    for (var holiday : root.path("holidays")) {
      var name = text(holiday, "name");
      var first = draft.date(text(holiday, "from"));
      var last = draft.date(text(holiday, "to"));
      if (first.isPresent() && last.isPresent()) {
        draft.daysOff(first.get(), last.get(), name);
      }
      for (var day : holiday.path("workingDays")) {
        var text = day.asString("");
        draft.date(text).ifPresent(it -> draft.day(it, false, name, text));
      }
    }
  }

  private void readSource(JsonNode source) {
    draft.source(
        known(text(source, "title")),
        known(text(source, "number")),
        known(text(source, "date")).flatMap(draft::date),
        known(text(source, "url")));
  }

  private void readCoverage(int year, JsonNode covers) {
    var from = draft.date(text(covers, "from")).map(LocalDate::toString).orElse("");
    var to = draft.date(text(covers, "to")).map(LocalDate::toString).orElse("");
    if (!from.equals(year + "-01-01") || !to.equals(year + "-12-31")) {
      draft.wrong(HolidayFault.COVERS_NOT_ITS_YEAR, "");
    }
  }

  private void readHolidayCn(JsonNode root) {
    draft.year(root.path("year").asInt(0));
    draft.source(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        known(root.path("papers").path(0).asString("")));
    for (var day : root.path("days")) {
      var text = text(day, "date");
      var off = day.path("isOffDay");
      if (off.isBoolean()) {
        draft
            .date(text)
            .ifPresent(it -> draft.day(it, off.booleanValue(), text(day, "name"), text));
      } else {
        draft.wrong(HolidayFault.OFF_OR_WORKING_UNREADABLE, text);
      }
    }
  }

  private static String text(JsonNode of, String field) {
    return of.path(field).asString("");
  }

  private static Optional<String> known(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }
}
