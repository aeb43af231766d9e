package cn.minsheng.zhida;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** .env.example names every setting the code reads and no other, each with a comment. */
class SettingsTests {

  private static final Pattern KEY = Pattern.compile("^#?((?:ZHIDA|SPRING)_[A-Z0-9_]+)=.*$");
  private static final Path EXAMPLE = Path.of(".env.example");

  @Test
  void everySettingTheCodeReadsIsNamedAndNoOther() throws IOException {
    var read =
        records()
            .flatMap(it -> keys(it, prefix(it)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named("ZHIDA_")).containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void theDataSourceIsSetByTheKeysOfSpring() throws IOException {
    assertThat(named("SPRING_"))
        .containsExactlyInAnyOrder(
            "SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD");
  }

  @Test
  void everyKeyStandsUnderAComment() throws IOException {
    var commented = false;
    for (var line : Files.readAllLines(EXAMPLE)) {
      if (KEY.matcher(line).matches()) {
        assertThat(commented).as("a comment above %s", line).isTrue();
      } else {
        commented = line.startsWith("# ") && !line.startsWith("# ---");
      }
    }
  }

  @Test
  void theReadmeNamesEveryKeyToo() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    assertThat(Stream.concat(named("ZHIDA_").stream(), named("SPRING_").stream()))
        .allSatisfy(key -> assertThat(readme).contains(key));
  }

  private static Set<String> named(String prefix) throws IOException {
    return Files.readAllLines(EXAMPLE).stream()
        .map(KEY::matcher)
        .filter(it -> it.matches() && it.group(1).startsWith(prefix))
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Class<?>> records() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.minsheng.zhida")
            .stream()
            .filter(it -> it.isAnnotatedWith(ConfigurationProperties.class))
            .map(JavaClass::reflect);
  }

  private static String prefix(Class<?> record) {
    return record.getAnnotation(ConfigurationProperties.class).value();
  }

  private static Stream<String> keys(Class<?> record, String prefix) {
    return Arrays.stream(record.getRecordComponents()).flatMap(it -> keys(it, prefix));
  }

  private static Stream<String> keys(RecordComponent component, String prefix) {
    var property = prefix + "." + dashed(component.getName());
    if (component.getType().isRecord()) {
      return keys(component.getType(), property);
    }
    if (Map.class.isAssignableFrom(component.getType())) {
      return templates().map(template -> environment(property + "." + template));
    }
    return Stream.of(environment(property));
  }

  /** The one map there is has a key for each file of cards/. */
  private static Stream<String> templates() {
    return Arrays.stream(Path.of("cards").toFile().list())
        .filter(it -> it.endsWith(".json"))
        .map(it -> it.substring(0, it.length() - ".json".length()));
  }

  private static String dashed(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String environment(String property) {
    return property.replace('.', '_').replace("-", "_").toUpperCase(Locale.ROOT);
  }
}
