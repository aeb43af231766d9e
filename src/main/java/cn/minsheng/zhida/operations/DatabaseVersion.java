package cn.minsheng.zhida.operations;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A database server as it names itself in {@code select version()}, such as {@code 8.0.15} or
 * {@code 11.4.5-MariaDB-log}.
 */
record DatabaseVersion(boolean mariaDb, int major, int minor, int patch)
    implements Comparable<DatabaseVersion> {

  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");
  private static final DatabaseVersion OLDEST_MYSQL = new DatabaseVersion(false, 8, 0, 15);
  private static final DatabaseVersion OLDEST_MARIADB = new DatabaseVersion(true, 11, 4, 0);

  static DatabaseVersion of(String text) {
    var numbers = NUMBERS.matcher(text.replaceFirst("^5\\.5\\.5-", ""));
    if (!numbers.matches()) {
      throw new StartRefused(
          "The database names its version as '" + text + "', which is no version.");
    }
    return new DatabaseVersion(
        text.contains("MariaDB"),
        Integer.parseInt(numbers.group(1)),
        Integer.parseInt(numbers.group(2)),
        Integer.parseInt(numbers.group(3)));
  }

  /** Older MariaDB lets the driver drop milliseconds in silence; older MySQL was never tried. */
  boolean isSupported() {
    return compareTo(mariaDb ? OLDEST_MARIADB : OLDEST_MYSQL) >= 0;
  }

  @Override
  public int compareTo(DatabaseVersion other) {
    return Comparator.comparingInt(DatabaseVersion::major)
        .thenComparingInt(DatabaseVersion::minor)
        .thenComparingInt(DatabaseVersion::patch)
        .compare(this, other);
  }
}
