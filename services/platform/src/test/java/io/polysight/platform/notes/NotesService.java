package io.polysight.platform.notes;

import io.polysight.platform.testing.RunningService;
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
    return RunningService.start(
        NotesApplication.class, "eval-service", CONFIG, placeholders, further);
  }
}
