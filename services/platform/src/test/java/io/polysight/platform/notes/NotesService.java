package io.polysight.platform.notes;

import io.polysight.platform.testing.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One running service for all tests that break nothing. */
final class NotesService {
  static final String CONFIG = "classpath:/notes.yml";

  private NotesService() {}

  private static final class Running {
    static final RunningService ONLY = start(Map.of());
  }

  static RunningService shared() {
    return Running.ONLY;
  }

  static RunningService start(Map<String, String> placeholders, String... further) {
    // As delivered, where the services' tests log for people. The first to start sets it for all.
    List<String> arguments = new ArrayList<>(List.of("--logging.structured.format.console=ecs"));
    arguments.addAll(List.of(further));
    return RunningService.start(
        NotesApplication.class,
        "eval-service",
        CONFIG,
        placeholders,
        arguments.toArray(String[]::new));
  }
}
