package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.vault.SafeId;
import cn.minsheng.zhida.vault.Vault;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** Puts mail into sealed envelopes and takes it out again. */
@Component
class Envelopes {

  private final JsonMapper json =
      JsonMapper.builder()
          .addMixIn(Body.class, BodyNamesItsKind.class)
          .registerSubtypes(
              new NamedType(Body.Text.class, "text"),
              new NamedType(Body.Voice.class, "voice"),
              new NamedType(Body.RichText.class, "richText"),
              new NamedType(Body.Sent.class, "sent"),
              new NamedType(Body.Received.class, "received"),
              new NamedType(Body.Lost.class, "lost"),
              new NamedType(Body.DriveLink.class, "driveLink"),
              new NamedType(Body.Withheld.class, "withheld"),
              new NamedType(Body.Unreadable.class, "unreadable"))
          .build();

  private final Vault vault;
  private final OfficeTime time;

  Envelopes(Vault vault, OfficeTime time) {
    this.vault = vault;
    this.time = time;
  }

  /** The safe of what belongs to no petition and came or went today. */
  SafeId safeOfToday() {
    return vault.named(safeOf(time.today()));
  }

  static String safeOf(LocalDate day) {
    return "mail " + day;
  }

  byte[] seal(SafeId safe, Object content, String place) {
    return vault.seal(safe, json.writeValueAsBytes(content), place);
  }

  <T> T unseal(byte[] sealed, Class<T> as, String place) {
    return json.readValue(vault.unseal(sealed, place), as);
  }

  byte[] sealText(SafeId safe, String text, String place) {
    return vault.seal(safe, text.getBytes(StandardCharsets.UTF_8), place);
  }

  String unsealText(byte[] sealed, String place) {
    return new String(vault.unseal(sealed, place), StandardCharsets.UTF_8);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface BodyNamesItsKind {}
}
