package io.polysight.eval.forecast;

import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.eval.version.KnownVersion;
import io.polysight.tasks.ImageClassification;
import java.util.UUID;

/**
 * What a forecast is asked of, found and checked.
 *
 * @param classification the task's definition
 */
record Asked(
    RegisteredTask task,
    ImageClassification classification,
    UUID datasetVersion,
    String split,
    KnownVersion model) {

  String modelName() {
    return model.model() + " version " + model.number();
  }
}
