package cn.minsheng.zhida.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A card template as the builder reads it: what it declares, what its components use. */
record CardTemplate(JsonNode file, JsonNode editorData) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z_]\\w*)");
  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*+(?!\\s*\\()");

  static CardTemplate read(Path path) throws IOException {
    var file = JSON.readTree(Files.readString(path));
    return new CardTemplate(file, JSON.readTree(file.get("editorData").asString()));
  }

  List<JsonNode> components() {
    var found = new ArrayList<JsonNode>();
    editorData.path("schema").path("componentsTree").forEach(it -> addTo(found, it));
    return found;
  }

  private static void addTo(List<JsonNode> found, JsonNode component) {
    found.add(component);
    component.path("children").forEach(it -> addTo(found, it));
  }

  JsonNode variables() {
    return editorData.path("variableList");
  }

  /** Variables and expressions, by name. */
  Set<String> declared() {
    return names(Stream.concat(variables().valueStream(), expressions()));
  }

  Set<String> privateOnes() {
    return names(variables().valueStream().filter(it -> it.path("private").asBoolean(false)));
  }

  /** What components and expressions read. */
  Set<String> used() {
    var used = new TreeSet<String>();
    components().forEach(it -> addUsed(used, it.path("props")));
    expressions().forEach(it -> addNames(used, text(it, "expContent")));
    return used;
  }

  private Stream<JsonNode> expressions() {
    return editorData.path("expList").valueStream();
  }

  private static void addUsed(Set<String> used, JsonNode node) {
    if (node.isString()) {
      PLACEHOLDER.matcher(node.asString()).results().forEach(it -> used.add(it.group(1)));
    }
    if (node.path("variable").isString() && !text(node, "variable").isEmpty()) {
      used.add(text(node, "variable"));
    }
    node.forEach(it -> addUsed(used, it));
  }

  private static void addNames(Set<String> used, String expression) {
    NAME.matcher(STRING.matcher(expression).replaceAll(""))
        .results()
        .map(it -> it.group())
        .forEach(used::add);
  }

  private static Set<String> names(Stream<JsonNode> declared) {
    var names = new TreeSet<String>();
    declared.forEach(it -> names.add(text(it, "name")));
    return names;
  }

  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  /** The names of the fields of an object. */
  static Set<String> keys(JsonNode object) {
    return new TreeSet<>(object.propertyNames());
  }
}
