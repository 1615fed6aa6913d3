package io.polysight.trainer.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.polysight.contracts.training.CheckpointFile;
import io.polysight.contracts.training.MetricPoint;
import io.polysight.contracts.training.Provenance;
import io.polysight.contracts.training.SamplePrediction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a worker says, one JSON object a line on its standard output. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = WorkerMessage.Progress.class, name = "progress"),
  @JsonSubTypes.Type(value = WorkerMessage.Metrics.class, name = "metrics"),
  @JsonSubTypes.Type(value = WorkerMessage.Checkpointed.class, name = "checkpointed"),
  @JsonSubTypes.Type(value = WorkerMessage.Predicted.class, name = "predicted"),
  @JsonSubTypes.Type(value = WorkerMessage.Finished.class, name = "finished"),
  @JsonSubTypes.Type(value = WorkerMessage.Stopped.class, name = "stopped"),
  @JsonSubTypes.Type(value = WorkerMessage.Failed.class, name = "failed")
})
public sealed interface WorkerMessage {

  /**
   * Some steps were done.
   *
   * @param step optimizer steps done, of {@code steps}
   * @param stepsPerSecond over the last seconds; absent until it is known
   * @param losses the newest loss of each task by its name
   */
  record Progress(
      long step, long steps, @Nullable Double stepsPerSecond, Map<String, Double> losses)
      implements WorkerMessage {}

  /** Points of curves, oldest first. */
  record Metrics(List<MetricPoint> points) implements WorkerMessage {}

  /**
   * A checkpoint lies whole in the object store.
   *
   * @param last whether it holds the weights the job ends with
   * @param digest SHA-256 of model.safetensors in lower-case hex
   */
  record Checkpointed(
      long step, boolean last, String digest, List<CheckpointFile> files, Provenance provenance)
      implements WorkerMessage {}

  /** What a checkpoint told of before answers about the held-out samples of each task. */
  record Predicted(List<SamplePrediction> predictions) implements WorkerMessage {}

  /** The last step is done and its checkpoint was told of before. */
  record Finished(String digest, double seconds) implements WorkerMessage {}

  /** The worker was asked to stop, and did after telling of a checkpoint at {@code step}. */
  record Stopped(long step) implements WorkerMessage {}

  /**
   * The worker cannot go on.
   *
   * @param again whether another attempt may get further, as after a lost connection
   */
  record Failed(String reason, boolean again) implements WorkerMessage {}
}
