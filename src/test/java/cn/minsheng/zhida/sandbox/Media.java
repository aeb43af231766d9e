package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the bot uploads so as to send it (DINGTALK.md §5.4). */
final class Media {

  private static final int MB = 1024 * 1024;
  private static final Map<String, Integer> MAX_BYTES =
      Map.of("file", 20 * MB, "image", 20 * MB, "voice", 2 * MB, "video", 20 * MB);
  private static final Set<String> FILE_TYPES =
      Set.of("doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "pdf", "rar");

  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Ids ids;

  Media(Clock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  List<Route> routes() {
    return List.of(Route.oapi("/media/upload", Route.Tariff.PAID, this::upload));
  }

  Optional<byte[]> bytes(String mediaId) {
    return Optional.ofNullable(kept.get(mediaId));
  }

  private Answer upload(Request request) {
    List<Multipart.Part> parts = Multipart.parts(request.contentType(), request.raw());
    String type =
        Multipart.named(parts, "type")
            .map(Multipart.Part::text)
            .orElse(request.query().getOrDefault("type", ""));
    Multipart.Part media =
        Multipart.named(parts, "media").orElseThrow(() -> Refusal.oapi(40035, "缺少参数 media"));
    Integer most = MAX_BYTES.get(type);
    if (most == null) {
      throw Refusal.oapi(40004, "不合法的媒体文件类型");
    }
    if (type.equals("file") && !FILE_TYPES.contains(extension(media.fileName()))) {
      throw Refusal.oapi(40005, "不合法的文件类型");
    }
    if (media.bytes().length > most || media.bytes().length == 0) {
      throw Refusal.oapi(40006, "不合法的文件大小");
    }
    String mediaId = "@lAz" + ids.hex();
    kept.put(mediaId, media.bytes());
    return Answer.oapi(
        Json.object()
            .put("errcode", 0)
            .put("errmsg", "ok")
            .put("type", type)
            .put("media_id", mediaId)
            .put("created_at", clock.millis()));
  }

  private static String extension(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
