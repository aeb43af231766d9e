package cn.minsheng.zhida.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first admins, who hold ADMIN whatever the roster says.
 *
 * @param adminUserIds userids of DingTalk, from ZHIDA_ADMIN_USER_IDS
 */
@ConfigurationProperties("zhida")
record AdminProperties(@DefaultValue List<String> adminUserIds) {

  AdminProperties {
    adminUserIds =
        adminUserIds.stream().map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
    if (adminUserIds.isEmpty()) {
      throw new IllegalArgumentException(
          "ZHIDA_ADMIN_USER_IDS is missing: name at least one DingTalk userid, separated by commas,"
              + " of those who may send the roster");
    }
    for (var id : adminUserIds) {
      if (id.length() > 64) {
        throw new IllegalArgumentException(
            "ZHIDA_ADMIN_USER_IDS has an entry longer than 64 characters: separate userids by"
                + " commas");
      }
    }
  }

  Set<StaffId> admins() {
    return adminUserIds.stream()
        .map(StaffId::new)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
