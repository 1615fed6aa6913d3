package io.polysight.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml as it is written: nothing is interpolated. */
record ComposeFile(String text, Map<?, ?> services) {

  static ComposeFile read(Path home) {
    try {
      String text = Files.readString(home.resolve("docker-compose.yml"));
      Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      return new ComposeFile(text, (Map<?, ?>) file.get("services"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> environment(String service) {
    Map<String, String> values = new TreeMap<>();
    if (service(service).get("environment") instanceof Map<?, ?> written) {
      written.forEach((name, value) -> values.put(name.toString(), value.toString()));
    }
    return values;
  }

  List<String> volumes(String service) {
    return strings(service(service).get("volumes"));
  }

  /** Who is waited for, and until what. */
  Map<String, String> dependencies(String service) {
    Map<String, String> conditions = new TreeMap<>();
    if (service(service).get("depends_on") instanceof Map<?, ?> written) {
      written.forEach((other, how) ->
          conditions.put(other.toString(), ((Map<?, ?>) how).get("condition").toString()));
    }
    return conditions;
  }

  /** Whether it prepares something and ends. */
  boolean runsOnce(String service) {
    return !service(service).containsKey("restart");
  }

  List<String> publishedPorts() {
    return all("ports").toList();
  }

  List<String> images() {
    return services.keySet().stream()
        .map(name -> service(name.toString()).get("image").toString())
        .toList();
  }

  private Stream<String> all(String key) {
    return services.keySet().stream()
        .flatMap(name -> strings(service(name.toString()).get(key)).stream());
  }

  private Map<?, ?> service(String name) {
    if (services.get(name) instanceof Map<?, ?> service) {
      return service;
    }
    throw new IllegalArgumentException("docker-compose.yml has no service '" + name + "'");
  }

  private static List<String> strings(Object list) {
    return list instanceof List<?> items
        ? items.stream().map(Object::toString).toList()
        : List.of();
  }
}
