package io.polysight.local.supervisor;

import io.polysight.local.settings.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long starts took on one data folder, until everything was ready.
 *
 * @param firstSeconds the first, which creates databases, realm and topics
 * @param lastSeconds the latest
 */
public record StartTimes(double firstSeconds, double lastSeconds) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static Optional<StartTimes> read(DataFolder data) {
    Path file = file(data);
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file, StartTimes.class))
        : Optional.empty();
  }

  public static void add(DataFolder data, double seconds) {
    double first = read(data).map(StartTimes::firstSeconds).orElse(seconds);
    DataFolder.replace(file(data), JSON.writeValueAsString(new StartTimes(first, seconds)));
  }

  private static Path file(DataFolder data) {
    return data.root().resolve("start-times.json");
  }
}
