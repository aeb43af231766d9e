package cn.minsheng.zhida.directory;

/** A unit of the organisation: the dept_id in DingTalk's contacts. */
public record UnitId(long value) {

  public UnitId {
    if (value < 1) {
      throw new IllegalArgumentException("A unit id is positive, got " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
