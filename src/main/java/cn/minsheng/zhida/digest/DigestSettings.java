package cn.minsheng.zhida.digest;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the report is drawn and sent on its day, on the office's wall.
 *
 * @param digestDraftAt {@code ZHIDA_DIGEST_DRAFT_AT}: what is recorded later does not count
 * @param digestAt {@code ZHIDA_DIGEST_AT}: when it goes if nobody puts it off
 * @param digestOnlyWhenSigned {@code ZHIDA_DIGEST_ONLY_WHEN_SIGNED}: it never goes by itself
 * @param quietFrom {@code ZHIDA_QUIET_FROM}: from then on nobody is disturbed that day
 */
@ConfigurationProperties("zhida")
record DigestSettings(
    @DefaultValue("08:10") String digestDraftAt,
    @DefaultValue("10:10") String digestAt,
    @DefaultValue("false") boolean digestOnlyWhenSigned,
    @DefaultValue("20:00") String quietFrom) {

  DigestSettings {
    var draft = read("ZHIDA_DIGEST_DRAFT_AT", digestDraftAt);
    var sent = read("ZHIDA_DIGEST_AT", digestAt);
    if (sent.isBefore(draft) || !sent.isBefore(read("ZHIDA_QUIET_FROM", quietFrom))) {
      throw new IllegalArgumentException(
          "ZHIDA_DIGEST_AT lies between ZHIDA_DIGEST_DRAFT_AT and ZHIDA_QUIET_FROM");
    }
  }

  LocalTime draft() {
    return LocalTime.parse(digestDraftAt);
  }

  LocalTime sending() {
    return LocalTime.parse(digestAt);
  }

  LocalTime quiet() {
    return LocalTime.parse(quietFrom);
  }

  private static LocalTime read(String key, String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s is '%s'; it takes a time such as 08:10".formatted(key, text), e);
    }
  }
}
