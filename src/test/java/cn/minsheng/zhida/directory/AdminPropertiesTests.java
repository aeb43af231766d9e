package cn.minsheng.zhida.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class AdminPropertiesTests {

  private static AdminProperties from(Map<String, Object> variables) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
    ConfigurationPropertySources.attach(environment);
    return Binder.get(environment).bindOrCreate("zhida", AdminProperties.class);
  }

  @Test
  void theFirstAdminsAreSeparatedByCommas() {
    assertThat(from(Map.of("ZHIDA_ADMIN_USER_IDS", "wang, li,wang,")).admins())
        .containsExactly(new StaffId("wang"), new StaffId("li"));
  }

  @Test
  void withoutAnAdminTheStartStopsWithASentence() {
    assertThatThrownBy(() -> from(Map.of()))
        .rootCause()
        .hasMessageStartingWith("ZHIDA_ADMIN_USER_IDS is missing");
    assertThatThrownBy(() -> from(Map.of("ZHIDA_ADMIN_USER_IDS", " , ")))
        .rootCause()
        .hasMessageStartingWith("ZHIDA_ADMIN_USER_IDS is missing");
  }

  @Test
  void anEntryThatCannotBeAUseridStopsTheStart() {
    assertThatThrownBy(() -> from(Map.of("ZHIDA_ADMIN_USER_IDS", "x".repeat(65))))
        .rootCause()
        .hasMessageContaining("longer than 64 characters");
  }
}
