package io.polysight.local.process;

import io.polysight.local.settings.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The children written down on disk, so that a supervisor finds what a killed one left behind. An
 * entry is trusted only when the start of the process agrees, for process ids are used again.
 */
public final class Children {
  private static final Logger LOG = LoggerFactory.getLogger(Children.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * @param start as told by {@link ProcessFacts#startOf}
   */
  record Entry(long pid, long start) {}

  private final Path file;
  private final Map<String, Entry> entries = new TreeMap<>();

  public Children(DataFolder data) {
    this.file = data.children();
  }

  public synchronized void record(String name, long pid) {
    OptionalLong start = ProcessFacts.startOf(pid);
    if (start.isPresent()) {
      entries.put(name, new Entry(pid, start.getAsLong()));
      write();
    }
  }

  public synchronized void forget(String name) {
    if (entries.remove(name) != null) {
      write();
    }
  }

  /** Ends every recorded process that still lives; returns when none does. */
  public void sweep() throws InterruptedException {
    List<Entry> left = new ArrayList<>();
    for (Map.Entry<String, Entry> entry : read().entrySet()) {
      if (lives(entry.getValue())) {
        LOG.warn(
            "{} (process {}) outlived its supervisor; ending it",
            entry.getKey(),
            entry.getValue().pid());
        left.add(entry.getValue());
      }
    }
    left.forEach(entry -> ProcessHandle.of(entry.pid()).ifPresent(ProcessHandle::destroy));
    Instant deadline = Instant.now().plus(PATIENCE);
    while (left.stream().anyMatch(Children::lives)) {
      if (Instant.now().isAfter(deadline)) {
        left.stream()
            .filter(Children::lives)
            .forEach(
                entry -> ProcessHandle.of(entry.pid()).ifPresent(ProcessHandle::destroyForcibly));
      }
      Thread.sleep(50);
    }
  }

  private static boolean lives(Entry entry) {
    OptionalLong start = ProcessFacts.startOf(entry.pid());
    return start.isPresent() && start.getAsLong() == entry.start();
  }

  private Map<String, Entry> read() {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return JSON.readValue(file, new TypeReference<Map<String, Entry>>() {});
    } catch (JacksonException e) {
      throw new IllegalStateException(
          file + " is damaged; make sure that nothing of the platform runs, then delete it", e);
    }
  }

  private void write() {
    DataFolder.replace(file, JSON.writeValueAsString(entries));
  }
}
