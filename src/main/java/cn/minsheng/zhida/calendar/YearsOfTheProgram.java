package cn.minsheng.zhida.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The calendars that come with the program: all of {@code calendar/*.json}. */
final class YearsOfTheProgram {

  private YearsOfTheProgram() {}

  /**
   * @throws IllegalStateException if one of them is faulty
   */
  static List<HolidayYear> read() {
    try {
      List<HolidayYear> years = new ArrayList<>();
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath:calendar/*.json")) {
        years.add(read(file));
      }
      return years;
    } catch (IOException e) {
      throw new UncheckedIOException("The calendars of the program cannot be read", e);
    }
  }

  private static HolidayYear read(Resource file) throws IOException {
    var reading = HolidayFile.read(file.getContentAsByteArray());
    if (reading instanceof HolidayReading.Read read) {
      return read.year();
    }
    throw new IllegalStateException("calendar/" + file.getFilename() + ": " + reading);
  }
}
