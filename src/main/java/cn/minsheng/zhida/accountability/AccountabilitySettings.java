package cn.minsheng.zhida.accountability;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of rule 10.
 *
 * @param objectionWorkingDays {@code ZHIDA_OBJECTION_WORKING_DAYS}: how many working days a unit
 *     has to object to a deduction, counted from the day after it was proposed
 */
@ConfigurationProperties("zhida")
record AccountabilitySettings(@DefaultValue("3") int objectionWorkingDays) {

  AccountabilitySettings {
    if (objectionWorkingDays < 1 || objectionWorkingDays > 30) {
      throw new IllegalArgumentException(
          "ZHIDA_OBJECTION_WORKING_DAYS is a number of working days from 1 to 30");
    }
  }
}
