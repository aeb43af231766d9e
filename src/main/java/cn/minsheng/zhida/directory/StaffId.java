package cn.minsheng.zhida.directory;

/** A person of the organisation: the userid in DingTalk's contacts, which never changes. */
public record StaffId(String value) {

  public StaffId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("A staff id has 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
