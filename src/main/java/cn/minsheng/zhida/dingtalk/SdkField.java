package cn.minsheng.zhida.dingtalk;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * A private field of the stream SDK that we lean on.
 *
 * @param owner name of the class that has it
 * @param why what we need it for
 */
record SdkField(String owner, String name, Class<?> type, String why) {

  Object read(Object from) {
    try {
      var value = find().get(from);
      if (value == null) {
        throw new IllegalStateException("Nothing in " + owner + "." + name + " yet");
      }
      return value;
    } catch (IllegalAccessException e) {
      throw gone(e);
    }
  }

  boolean isEmptyIn(Object from) {
    try {
      return find().get(from) == null;
    } catch (IllegalAccessException e) {
      throw gone(e);
    }
  }

  void write(Object into, Object value) {
    try {
      find().set(into, value);
    } catch (IllegalAccessException e) {
      throw gone(e);
    }
  }

  /**
   * @throws IllegalStateException with a sentence for whoever upgrades the SDK, if the field is
   *     gone or holds something else
   */
  Field find() {
    try {
      var field = Class.forName(owner).getDeclaredField(name);
      if (field.getType() != type) {
        throw gone(null);
      }
      field.setAccessible(true);
      return field;
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw e instanceof IllegalStateException told ? told : gone(e);
    }
  }

  private IllegalStateException gone(@Nullable Exception cause) {
    return new IllegalStateException(
        "This version of app-stream-client has no field %s.%s of type %s that can be reached. It is needed to %s. Go back to the former version, or adapt StreamInternals."
            .formatted(owner, name, type.getSimpleName(), why),
        cause);
  }
}
