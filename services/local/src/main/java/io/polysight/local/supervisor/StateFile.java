package io.polysight.local.supervisor;

import io.polysight.local.settings.DataFolder;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The states of all processes in a file, replaced as a whole with every change. */
public final class StateFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DataFolder data;
  private final Map<String, ProcessState> states = new LinkedHashMap<>();

  StateFile(DataFolder data) {
    this.data = data;
    write();
  }

  synchronized void update(ProcessState state) {
    states.put(state.name(), state);
    write();
  }

  /** The states last written, in the order of the first start; empty before that. */
  public static List<ProcessState> read(DataFolder data) {
    return Files.exists(data.state())
        ? JSON.readValue(data.state(), new TypeReference<List<ProcessState>>() {})
        : List.of();
  }

  private void write() {
    DataFolder.replace(data.state(), JSON.writeValueAsString(List.copyOf(states.values())));
  }
}
