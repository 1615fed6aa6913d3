package io.polysight.eval.run;

import io.polysight.contracts.Page;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.SampleFigure;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.report.NotedSample;
import io.polysight.eval.scoring.PredictionFile;
import io.polysight.objects.ObjectMissingException;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.web.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some samples of an evaluation with their answers, read from its file of predictions. */
public final class SampleAnswers {
  private static final int MOST = 200;

  private final BenchmarkStore benchmarks;
  private final ObjectStore objects;
  private final String bucket;

  SampleAnswers(BenchmarkStore benchmarks, ObjectStore objects, Buckets buckets) {
    this.benchmarks = benchmarks;
    this.objects = objects;
    this.bucket = buckets.predictions();
  }

  /** A figure of one sample. */
  public record Value(String sample, String metric, double value) {}

  /**
   * A page of a list of samples, which is at hand as a whole.
   *
   * @param after the sample that ended the page before; null for the first page
   */
  public static <T> Page<T> page(
      List<T> all, Function<T, String> id, @Nullable String after, int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problems.invalid("limit", limit + " is outside 1 to " + MOST);
    }
    List<String> ids = all.stream().map(id).toList();
    int from = after == null ? 0 : ids.indexOf(after) + 1;
    if (after != null && from == 0) {
      throw Problems.invalid("after", "'" + after + "' is none of the samples of this list");
    }
    int until = Math.min(from + limit, all.size());
    return new Page<>(all.subList(from, until), until < all.size() ? ids.get(until - 1) : null);
  }

  /** Each value with its sample's answer and truth, in the same order. */
  public List<SampleFigure> of(EvaluationRun run, List<Value> values) {
    Map<String, PredictedSample> answers =
        answers(run, values.stream().map(Value::sample).collect(Collectors.toSet()));
    Benchmark benchmark = benchmarks.find(run.benchmark()).orElseThrow().benchmark();
    return values.stream()
        .map(value -> figure(value, Objects.requireNonNull(answers.get(value.sample)), benchmark))
        .toList();
  }

  private Map<String, PredictedSample> answers(EvaluationRun run, Set<String> samples) {
    String key = Objects.requireNonNull(run.predictions(), "a finished run has its predictions");
    try (InputStream in = objects.open(bucket, key)) {
      return PredictionFile.find(in, samples);
    } catch (ObjectMissingException e) {
      throw Problems.notFound("file of predictions (ask for the evaluation again) of", run.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SampleFigure figure(Value value, PredictedSample answer, Benchmark benchmark) {
    NotedSample noted = NotedSample.of(answer, value.metric, value.value);
    return new SampleFigure(
        noted.sample(),
        noted.metric(),
        noted.value(),
        noted.said(),
        noted.truth(),
        "/api/v1/dataset-versions/"
            + benchmark.datasetVersion()
            + "/samples/"
            + path(PredictedSample.imageOf(noted.sample()))
            + "/image",
        answer.prediction(),
        answer.reference());
  }

  /** Slashes in the id stay slashes. */
  private static String path(String sample) {
    return URLEncoder.encode(sample, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/");
  }
}
