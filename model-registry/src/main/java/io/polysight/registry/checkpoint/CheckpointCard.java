package io.polysight.registry.checkpoint;

import io.polysight.contracts.training.Provenance;
import io.polysight.contracts.training.Provenance.Imported;
import io.polysight.tasks.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What model.json says of a checkpoint, as far as the registry keeps it.
 *
 * @param recipe as JSON
 * @param tasks names of the tasks learned
 */
public record CheckpointCard(
    long step, String recipe, long seed, List<String> tasks, JsonNode provenance) {
  private static final String FORMAT = "polysight-generalist-1";
  private static final String UNKNOWN = "unknown";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Reads a card; adds every fault there is, and is empty when there was any. */
  static Optional<CheckpointCard> read(byte[] bytes, Faults faults) {
    JsonNode card;
    try {
      card = JSON.readTree(bytes);
    } catch (JacksonException e) {
      faults.add(
          CheckpointFiles.CARD,
          "is no JSON: it breaks at line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
      return Optional.empty();
    }
    if (!card.isObject()) {
      faults.add(CheckpointFiles.CARD, "is no JSON object");
      return Optional.empty();
    }
    List<Faults.Fault> found = new ArrayList<>();
    if (!card.path("format").asString("").equals(FORMAT)) {
      fault(found, "format", "is '" + card.path("format").asString("") + "'; known is " + FORMAT);
    }
    if (!card.path("step").isIntegralNumber() || card.path("step").asLong() < 0) {
      fault(found, "step", "is no number of updates");
    }
    for (String part :
        List.of("tokenizer", "preprocessing", "vocabulary", "recipe", "provenance")) {
      if (!card.path(part).isObject()) {
        fault(found, part, "is missing; a model cannot be used or understood without it");
      }
    }
    if (card.path("recipe").isObject() && !card.path("recipe").path("architecture").isObject()) {
      fault(found, "recipe.architecture", "is missing; it says what the weights are");
    }
    if (!card.path("tasks").isArray()) {
      fault(found, "tasks", "is missing; it says what was learned, and may be empty");
    }
    found.forEach(fault -> faults.add(fault.field(), fault.message()));
    return found.isEmpty() ? Optional.of(of(card)) : Optional.empty();
  }

  private static void fault(List<Faults.Fault> found, String field, String message) {
    found.add(new Faults.Fault(CheckpointFiles.CARD + ": " + field, message));
  }

  private static CheckpointCard of(JsonNode card) {
    List<String> tasks = new ArrayList<>();
    card.path("tasks").forEach(task -> tasks.add(task.path("name").asString("")));
    JsonNode recipe = card.path("recipe");
    return new CheckpointCard(
        card.path("step").asLong(),
        recipe.toString(),
        recipe.path("seed").asLong(0),
        List.copyOf(tasks),
        card.path("provenance"));
  }

  /**
   * @param by who brings it here
   * @param from where it comes from, in that person's words
   */
  public Provenance provenance(String by, String from) {
    return new Provenance(
        null,
        recipe,
        seed,
        Map.of(),
        tasks,
        said("polysight"),
        "JDK " + said("java") + ", PyTorch " + said("pytorch"),
        said("cpu"),
        new Imported(by, from));
  }

  private String said(String field) {
    return provenance.path(field).asString(UNKNOWN);
  }
}
