package io.polysight.eval.report;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.BenchmarkDefinition;
import io.polysight.contracts.evaluations.BenchmarkDefinition.Protocol;
import io.polysight.datasets.blob.Sha256;
import io.polysight.eval.benchmark.StoredBenchmark;
import io.polysight.eval.scoring.Scoring;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark asks and how it judges, with a hash. */
public final class Definitions {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DEVELOPMENT = "development";
  private static final String RESIZE = "by the model version's own preprocessing";

  private Definitions() {}

  public static BenchmarkDefinition of(StoredBenchmark stored, Scoring scoring) {
    Benchmark benchmark = stored.benchmark();
    var protocol =
        new Protocol(
            codeVersion(),
            answers(stored.definition()),
            RESIZE,
            scoring.resamples(),
            scoring.seed());
    BenchmarkDefinition plain = definition("", benchmark, stored.definition(), protocol);
    return definition(
        Sha256.hex(JSON.writeValueAsBytes(plain)), benchmark, stored.definition(), protocol);
  }

  private static BenchmarkDefinition definition(
      String hash, Benchmark benchmark, Task question, Protocol protocol) {
    return new BenchmarkDefinition(
        hash,
        benchmark.task(),
        benchmark.revision(),
        question,
        benchmark.datasetVersion(),
        benchmark.split(),
        benchmark.labelSpace(),
        protocol);
  }

  private static String answers(Task task) {
    return switch (task) {
      case ImageClassification classification -> "the label of the greatest probability";
      case MultiLabelClassification labels -> "labels of a probability above the task's threshold";
      case ReferringExpressionGrounding grounding ->
          "for each expression of an image the region of the greatest probability";
      case Captioning captioning -> "the caption as written, in lower case without punctuation";
      case ImageTextRetrieval retrieval -> "ranks among all candidates of the split";
      case RegionTask regions -> "regions of the task's labels from the task's threshold on";
      case VisualQuestionAnswering answering ->
          answering.open() ? "the answer as written" : "the answer of the greatest probability";
      case Verification verification -> "true from a probability above 0.5 on";
    };
  }

  /** From the jar's manifest; classes that lie in a folder have none. */
  private static String codeVersion() {
    return Objects.requireNonNullElse(
        Definitions.class.getPackage().getImplementationVersion(), DEVELOPMENT);
  }
}
