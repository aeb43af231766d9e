package cn.minsheng.zhida.papers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose papers they are.
 *
 * @param officeName {@code ZHIDA_OFFICE_NAME}: as it stands in the red head and above the date
 */
@ConfigurationProperties("zhida")
record PapersSettings(@DefaultValue("承德高新区党政办公室") String officeName) {

  private static final int LONGEST = 30;

  PapersSettings {
    if (officeName.isBlank() || officeName.length() > LONGEST) {
      throw new IllegalArgumentException("ZHIDA_OFFICE_NAME has 1 to 30 characters");
    }
  }
}
