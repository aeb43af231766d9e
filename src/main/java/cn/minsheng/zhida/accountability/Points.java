package cn.minsheng.zhida.accountability;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Points of the yearly assessment (年度目标绩效考核), exact to two decimals, not negative: there are no
 * bonus points.
 */
public record Points(BigDecimal value) implements Comparable<Points> {

  public static final Points NONE = new Points(BigDecimal.ZERO);

  private static final Pattern TYPED = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)分?");

  public Points {
    value = value.stripTrailingZeros();
    if (value.signum() < 0 || value.scale() > 2) {
      throw new IllegalArgumentException("No points: " + value.toPlainString());
    }
  }

  public static Points of(String plain) {
    return new Points(new BigDecimal(plain));
  }

  /**
   * Reads points as people type them: {@code 0.5}, {@code 0.5分}, {@code １分}. What costs nothing is
   * no deduction, so 0 is not read.
   */
  public static Optional<Points> parse(String typed) {
    var match = TYPED.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
    return match.matches()
        ? Optional.of(of(match.group(1))).filter(it -> it.value.signum() > 0)
        : Optional.empty();
  }

  public static Points sum(Collection<Points> all) {
    return new Points(all.stream().map(Points::value).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Override
  public int compareTo(Points other) {
    return value.compareTo(other.value);
  }

  /** Such as {@code 0.5}. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
