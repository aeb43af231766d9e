package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dingtalk.open.app.api.OpenDingTalkStreamClientBuilder;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The stream SDK still has what we lean on; an upgrade that takes it away is told here. */
class StreamInternalsTests {

  @SuppressWarnings("unused")
  private static final Iterable<SdkField> FIELDS = StreamInternals.FIELDS;

  @ParameterizedTest
  @FieldSource("FIELDS")
  void theSdkHasIt(SdkField field) {
    assertThatCode(field::find).doesNotThrowAnyException();
  }

  @Test
  void aFieldThatIsGoneOrHoldsSomethingElseIsNamedWithItsPurpose() {
    var gone = new SdkField(Upgraded.class.getName(), "commands", Map.class, "see every frame");
    var other = new SdkField(Upgraded.class.getName(), "host", String.class, "open it elsewhere");
    var moved = new SdkField("com.dingtalk.open.app.Moved", "host", String.class, "be elsewhere");

    assertThatThrownBy(gone::find)
        .hasMessageContaining("no field " + Upgraded.class.getName() + ".commands")
        .hasMessageContaining("needed to see every frame")
        .hasMessageContaining("adapt StreamInternals");
    assertThatThrownBy(other::find).hasMessageContaining("host of type String");
    assertThatThrownBy(moved::find).hasMessageContaining("com.dingtalk.open.app.Moved.host");
  }

  @Test
  void theClientTakesWhatIsPutIntoIt() {
    var client = OpenDingTalkStreamClientBuilder.custom().build();
    var frames = new FrameExecutor();

    StreamInternals.handleFramesBy(client, frames);

    var executor =
        StreamInternals.FIELDS.stream()
            .filter(it -> it.type() == ExecutorService.class)
            .findFirst();
    assertThat(executor.orElseThrow().read(client)).isSameAs(frames);
    assertThat(StreamInternals.connections(client)).isEmpty();
    frames.shutdown();
  }

  /** What an upgraded SDK might look like. */
  @SuppressWarnings("unused")
  private static final class Upgraded {
    private final int host = 1;
  }
}
