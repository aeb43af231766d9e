package cn.minsheng.zhida.casework;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Our readings of rules 4 and 7 where the regulation is silent.
 *
 * @param finalAfterWithdrawals {@code ZHIDA_FINAL_AFTER_WITHDRAWALS}: after so many approved
 *     withdrawals of a petition its next assignment is final (终审); 0 for never
 * @param extendOnce {@code ZHIDA_EXTEND_ONCE}: whether an assignment is extended once at most
 */
@ConfigurationProperties("zhida")
record RequestSettings(
    @DefaultValue("2") String finalAfterWithdrawals, @DefaultValue("true") String extendOnce) {

  RequestSettings {
    if (!finalAfterWithdrawals.matches("[0-9]{1,2}")) {
      throw new IllegalArgumentException(
          "ZHIDA_FINAL_AFTER_WITHDRAWALS is '%s'; it takes a number from 0 to 99"
              .formatted(finalAfterWithdrawals));
    }
    if (!"true".equals(extendOnce) && !"false".equals(extendOnce)) {
      throw new IllegalArgumentException(
          "ZHIDA_EXTEND_ONCE is '%s'; it takes true or false".formatted(extendOnce));
    }
  }

  boolean isFinalAfter(int approvedWithdrawals) {
    var most = Integer.parseInt(finalAfterWithdrawals);
    return most > 0 && approvedWithdrawals >= most;
  }

  boolean isExtendedOnce() {
    return Boolean.parseBoolean(extendOnce);
  }
}
