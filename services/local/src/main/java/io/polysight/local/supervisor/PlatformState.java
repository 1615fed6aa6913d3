package io.polysight.local.supervisor;

import io.polysight.local.process.ProcessFacts;
import io.polysight.local.settings.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a supervisor says of itself in {@code run/platform.json}.
 *
 * @param pid of the supervisor
 * @param pidStart as told by {@link ProcessFacts#startOf}, so that a reused id is not mistaken
 * @param startSeconds how long this start took until everything was ready; 0 before that
 * @param url of the portal; null without services
 * @param problem why it failed; null otherwise
 */
public record PlatformState(
    long pid,
    long pidStart,
    Phase phase,
    boolean infrastructureOnly,
    double startSeconds,
    @Nullable String url,
    @Nullable String problem) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The life of a platform. */
  public enum Phase {
    STARTING,
    READY,
    STOPPING,
    STOPPED,
    FAILED
  }

  /** The state of this process as it begins to start a platform. */
  public static PlatformState starting(boolean infrastructureOnly) {
    long pid = ProcessHandle.current().pid();
    long start = ProcessFacts.startOf(pid).orElse(0);
    return new PlatformState(pid, start, Phase.STARTING, infrastructureOnly, 0, null, null);
  }

  public PlatformState ready(double seconds, @Nullable String portal) {
    return new PlatformState(pid, pidStart, Phase.READY, infrastructureOnly, seconds, portal, null);
  }

  public PlatformState failed(String why) {
    return new PlatformState(pid, pidStart, Phase.FAILED, infrastructureOnly, 0, null, why);
  }

  public PlatformState in(Phase next) {
    return new PlatformState(pid, pidStart, next, infrastructureOnly, startSeconds, url, problem);
  }

  /** Whether the supervisor that wrote this still lives. */
  public boolean lives() {
    OptionalLong start = ProcessFacts.startOf(pid);
    return start.isPresent() && start.getAsLong() == pidStart;
  }

  public static Optional<PlatformState> read(DataFolder data) {
    Path file = file(data);
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file, PlatformState.class))
        : Optional.empty();
  }

  public void write(DataFolder data) {
    DataFolder.replace(file(data), JSON.writeValueAsString(this));
  }

  private static Path file(DataFolder data) {
    return data.run().resolve("platform.json");
  }
}
