package cn.minsheng.zhida.desk;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a card carries as data. Keys stand in their order, because a map made by {@code
 * Map.of} has another one in every JVM: two nodes, or one before and after its restart, would find
 * each other's cards changed and tell them again, a paid call each time.
 */
final class CardJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private CardJson() {}

  static String of(Object data) {
    return JSON.writeValueAsString(data);
  }
}
