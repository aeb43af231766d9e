package cn.minsheng.zhida.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody has left, and this is what hangs on them and now needs somebody else.
 *
 * @param name for the people who are told; not for logs
 * @param offices what they held until now
 * @param duty their days of duty from today on, in order
 */
public record Departure(StaffId staff, String name, List<Office> offices, List<LocalDate> duty) {

  public Departure {
    offices = List.copyOf(offices);
    duty = List.copyOf(duty);
  }
}
