package cn.minsheng.zhida;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(Zhida.class);
  private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|.*", Pattern.MULTILINE);

  @Test
  void everyArrowIsAllowed() {
    MODULES.verify();
  }

  @Test
  void theModulesAreTheOnesInTheReadme() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    var map = readme.substring(readme.indexOf("## Map of modules"), readme.indexOf("## Settings"));
    assertThat(MODULES.stream().map(it -> it.getIdentifier().toString()))
        .containsExactlyInAnyOrderElementsOf(
            ROW.matcher(map).results().map(row -> row.group(1)).toList());
  }

  @Test
  void everyModuleWritesDownItsArrowsAndWhatMayBeAbsent() throws ClassNotFoundException {
    for (var module : MODULES) {
      var written = Class.forName(module.getBasePackage().getName() + ".package-info");
      assertThat(written.isAnnotationPresent(NullMarked.class)).as("%s", module).isTrue();
      assertThat(written.getAnnotation(ApplicationModule.class).allowedDependencies())
          .as("the arrows of %s", module)
          .doesNotContain(ApplicationModule.OPEN_TOKEN);
    }
  }

  @Test
  void drawsTheMap() {
    new Documenter(MODULES).writeDocumentation();
  }
}
