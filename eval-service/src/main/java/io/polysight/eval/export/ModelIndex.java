package io.polysight.eval.export;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Score;
import io.polysight.eval.benchmark.StoredBenchmark;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A run as the {@code model-index} of a model card, in the form Hugging Face reads
 * (huggingface/hub-docs, modelcard.md).
 */
final class ModelIndex {
  private ModelIndex() {}

  static String write(EvaluationRun run, StoredBenchmark stored) {
    Benchmark benchmark = stored.benchmark();
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("type", "polysight/" + benchmark.datasetVersion());
    dataset.put("name", benchmark.name());
    dataset.put("split", benchmark.split());
    String manifest = stored.manifest();
    if (manifest != null) {
      dataset.put("revision", manifest);
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("task", Map.of("type", pipelineTag(stored.definition())));
    result.put("dataset", dataset);
    result.put("metrics", run.scores().stream().map(ModelIndex::metric).toList());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("name", benchmark.model());
    model.put("results", List.of(result));
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    return new Yaml(options).dump(Map.of("model-index", List.of(model)));
  }

  private static Map<String, Object> metric(Score score) {
    Map<String, Object> interval = new LinkedHashMap<>();
    interval.put("low", score.low());
    interval.put("high", score.high());
    interval.put("confidence", 0.95);
    interval.put("samples", score.samples());
    Map<String, Object> metric = new LinkedHashMap<>();
    metric.put("type", score.metric().toLowerCase(Locale.ROOT).replace(' ', '_'));
    metric.put("name", score.metric());
    metric.put("value", score.value());
    metric.put("args", interval);
    return metric;
  }

  /** Hugging Face's name for the kind, where it has one. */
  private static String pipelineTag(Task task) {
    return switch (task) {
      case ImageClassification classification -> "image-classification";
      case MultiLabelClassification labels -> "image-classification";
      case ReferringExpressionGrounding grounding -> ReferringExpressionGrounding.KIND;
      case Captioning captioning -> "image-to-text";
      case ImageTextRetrieval retrieval -> ImageTextRetrieval.KIND;
      case ObjectDetection detection -> "object-detection";
      case InstanceSegmentation segmentation -> "image-segmentation";
      case VisualQuestionAnswering answering -> "visual-question-answering";
      case Verification verification -> Verification.KIND;
    };
  }
}
