package cn.minsheng.zhida.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The years that come with the program are the official ones. */
class OfficialCalendarTests {

  private static final Path OFFICIAL =
      Path.of(System.getProperty("zhida.test.shared", "../shared"), "data", "holidays");

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026})
  void everyDayOfTheYearIsWhatTheOfficialCalendarSays(int year) throws IOException {
    Map<LocalDate, Boolean> off = new HashMap<>();
    var days = JsonMapper.shared().readTree(official(year)).path("days");
    days.forEach(
        it ->
            off.put(LocalDate.parse(it.path("date").asString()), it.path("isOffDay").asBoolean()));

    var checked = 0;
    for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      var weekday = day.getDayOfWeek().getValue() <= 5;
      assertThat(Official.CALENDAR.isWorkingDay(day))
          .as("%s", day)
          .isEqualTo(off.containsKey(day) ? !off.get(day) : weekday);
      checked++;
    }
    assertThat(checked).isEqualTo(LocalDate.of(year, 12, 31).getDayOfYear());
  }

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026})
  void theFileOfHolidayCnSaysTheSameDaysUnderTheSameNames(int year) throws IOException {
    var reading = HolidayFile.read(official(year));

    assertThat(reading).isInstanceOf(HolidayReading.Read.class);
    var read = ((HolidayReading.Read) reading).year();
    assertThat(read.days()).isEqualTo(ofTheProgram(year).days());
    assertThat(read.source().url()).isEqualTo(ofTheProgram(year).source().url());
  }

  @Test
  void aYearThatIsNotAnnouncedYetIsNoCalendar() throws IOException {
    assertThat(HolidayFile.read(official(2027)))
        .isEqualTo(
            new HolidayReading.Faulty(List.of(HolidayError.ofFile(HolidayFault.TOO_FEW_DAYS_OFF))));
  }

  @Test
  void theMonthsOf2026HaveTheirWorkingDays() {
    assertThat(IntStream.rangeClosed(1, 12).mapToLong(it -> workingDays(YearMonth.of(2026, it))))
        .containsExactly(21L, 16L, 22L, 21L, 19L, 21L, 23L, 21L, 22L, 18L, 21L, 23L);
  }

  @Test
  void theYearsHaveTheirWorkingDays() {
    assertThat(IntStream.of(2024, 2025, 2026).mapToLong(OfficialCalendarTests::workingDays))
        .containsExactly(251L, 248L, 248L);
  }

  @Test
  void eachYearNamesItsDocument() {
    assertThat(Official.CALENDAR.years())
        .extracting(it -> it.source().number().orElseThrow())
        .containsExactly("国办发明电〔2023〕7号", "国办发明电〔2024〕12号", "国办发明电〔2025〕7号");
    assertThat(Official.CALENDAR.years())
        .allSatisfy(
            it -> {
              assertThat(it.source().title().orElseThrow()).contains(it.year() + "年");
              assertThat(it.source().date().orElseThrow().getYear()).isEqualTo(it.year() - 1);
            });
  }

  private static long workingDays(int year) {
    return Official.CALENDAR.workingDaysBetween(
        LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
  }

  private static long workingDays(YearMonth month) {
    return Official.CALENDAR.workingDaysBetween(month.atDay(1).minusDays(1), month.atEndOfMonth());
  }

  private static HolidayYear ofTheProgram(int year) {
    return Official.CALENDAR.years().stream()
        .filter(it -> it.year() == year)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] official(int year) throws IOException {
    var file = OFFICIAL.resolve(year + ".json");
    assumeTrue(
        Files.exists(file), () -> "Not compared with the official calendars: there is no " + file);
    return Files.readAllBytes(file);
  }
}
