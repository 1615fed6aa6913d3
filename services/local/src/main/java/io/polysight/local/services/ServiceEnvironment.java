package io.polysight.local.services;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The environment of a service: exactly the {@code ${POLYSIGHT_*}} placeholders that its
 * configuration file names.
 */
public final class ServiceEnvironment {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(POLYSIGHT_[A-Z0-9_]*)(:?)");

  private final Path file;
  private final Map<String, String> known;
  private final Map<String, String> resolved = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  private ServiceEnvironment(Path file, Map<String, String> known) {
    this.file = file;
    this.known = known;
  }

  /**
   * Reads the placeholders of a configuration file and finds their values.
   *
   * @param known every value that could be asked for, by placeholder
   * @throws IOException when the file is not there, or when it names unknown placeholders: all of
   *     them, each with its key
   */
  public static Map<String, String> of(Path file, Map<String, String> known) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(file + " is missing: a service needs its configuration there");
    }
    ServiceEnvironment environment = new ServiceEnvironment(file, known);
    try (Reader reader = Files.newBufferedReader(file)) {
      for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(reader)) {
        environment.visit("", document);
      }
    }
    if (!environment.faults.isEmpty()) {
      throw new IOException(String.join("; ", environment.faults));
    }
    return environment.resolved;
  }

  private void visit(String key, Object node) {
    switch (node) {
      case Map<?, ?> map ->
          map.forEach((name, value) -> {
            if (value != null) {
              visit(key.isEmpty() ? String.valueOf(name) : key + "." + name, value);
            }
          });
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          visit(key + "[" + i + "]", list.get(i));
        }
      }
      case String text -> resolve(key, text);
      default -> {
        // Numbers, truth values and dates hold no placeholder.
      }
    }
  }

  private void resolve(String key, String text) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      String value = known.get(name);
      boolean hasDefault = !matcher.group(2).isEmpty();
      if (value != null) {
        resolved.put(name, value);
      } else if (!hasDefault) {
        faults.add(
            file
                + ": "
                + key
                + " names the unknown placeholder ${"
                + name
                + "}; known are "
                + new TreeSet<>(known.keySet()));
      }
    }
  }
}
