package cn.minsheng.zhida.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The card templates of {@code cards/}: there to be read, with {@code editorData} as an object;
 * written out as DingTalk's card builder imports them, with {@code editorData} as a string and
 * {@code widgetInfo} empty, for the builder compiles it (DINGTALK.md §3.8, §3.9).
 */
class CardFiles {

  private static final String TEMPLATES = "classpath*:cards/*.json";
  private static final String EDITOR_DATA = "editorData";

  private final JsonMapper json;

  CardFiles(JsonMapper json) {
    this.json = json;
  }

  /**
   * Writes an importable file for every template, over an older one of the same name.
   *
   * @param folder is made if it is not there
   * @return what was written, by name
   * @throws IOException if the folder cannot be written to
   * @throws IllegalStateException if a template is not what it should be
   */
  List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var written = new ArrayList<Path>();
    for (var template : new PathMatchingResourcePatternResolver().getResources(TEMPLATES)) {
      written.add(
          Files.writeString(
              folder.resolve(nameOf(template)), importable(nameOf(template), template)));
    }
    written.sort(Comparator.naturalOrder());
    return List.copyOf(written);
  }

  private String importable(String name, Resource template) throws IOException {
    try (var bytes = template.getInputStream()) {
      if (json.readTree(bytes) instanceof ObjectNode file
          && file.get(EDITOR_DATA) instanceof ObjectNode editorData) {
        return json.writeValueAsString(file.put(EDITOR_DATA, json.writeValueAsString(editorData)));
      }
    } catch (JacksonException e) {
      throw new IllegalStateException("Not JSON: the card template " + name, e);
    }
    throw new IllegalStateException("No object editorData: the card template " + name);
  }

  private static String nameOf(Resource template) {
    var name = template.getFilename();
    if (name == null) {
      throw new IllegalStateException("A card template has no name: " + template);
    }
    return name;
  }
}
