package io.polysight.eval.comparison;

import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Slice;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.benchmark.StoredBenchmark;
import io.polysight.eval.scoring.PairedMeasurement;
import io.polysight.eval.scoring.Scoring;
import io.polysight.eval.slice.SliceSamples;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.web.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finished evaluations of one benchmark against each other, sample by sample. */
public final class PairedRuns {
  private final BenchmarkStore benchmarks;
  private final PairedResultStore results;
  private final ObjectStore objects;
  private final Scoring scoring;
  private final SliceSamples slices;
  private final String bucket;

  PairedRuns(
      BenchmarkStore benchmarks,
      PairedResultStore results,
      ObjectStore objects,
      Buckets buckets,
      Scoring scoring,
      SliceSamples slices) {
    this.slices = slices;
    this.benchmarks = benchmarks;
    this.results = results;
    this.objects = objects;
    this.scoring = scoring;
    this.bucket = buckets.predictions();
  }

  /**
   * @throws io.polysight.platform.web.ProblemException 409 when they answered different samples
   */
  PairedResult required(EvaluationRun left, EvaluationRun right) {
    return of(left, right).orElseThrow(() -> differentSamples(left, right));
  }

  static RuntimeException differentSamples(EvaluationRun left, EvaluationRun right) {
    return Problems.conflict(
        "the two evaluations answered different samples ("
            + left.total()
            + " and "
            + right.total()
            + "), so they cannot be paired; ask for both again");
  }

  /**
   * Left against right; empty when they answered different samples. Whichever side is named first,
   * the figures are the same.
   */
  public Optional<PairedResult> of(EvaluationRun left, EvaluationRun right) {
    return of(left, right, null);
  }

  /**
   * @param slice which samples count; null means all
   */
  Optional<PairedResult> of(EvaluationRun left, EvaluationRun right, @Nullable Slice slice) {
    return left.id().compareTo(right.id()) <= 0
        ? older(left, right, slice)
        : older(right, left, slice).map(PairedResult::flipped);
  }

  private Optional<PairedResult> older(
      EvaluationRun left, EvaluationRun right, @Nullable Slice slice) {
    String settings = settings() + (slice == null ? "" : ", slice " + slice.id());
    Optional<PairedResult> known = results.find(left, right, settings);
    if (known.isPresent()) {
      return known;
    }
    PairedFiles files = PairedFiles.read(left, right, objects, bucket);
    if (!files.sameSamples()) {
      return Optional.empty();
    }
    StoredBenchmark benchmark = benchmarks.find(left.benchmark()).orElseThrow();
    PairedMeasurement pairs =
        slice == null
            ? PairedMeasurement.of(benchmark.definition(), files.left(), files.right())
            : PairedMeasurement.of(
                benchmark.definition(),
                files.left(),
                files.right(),
                chosen(benchmark, slice, files));
    var result = new PairedResult(pairs.samples(), pairs.images(), scoring.differences(pairs));
    results.keep(left, right, settings, result);
    return Optional.of(result);
  }

  /** Tests a run against others in the figure that ranks, as {@link #of} does in every figure. */
  public LeadingTest leading(EvaluationRun run) {
    return new LeadingTest(
        run,
        benchmarks.find(run.benchmark()).orElseThrow().definition(),
        scoring,
        other -> PairedFiles.predictions(other, objects, bucket));
  }

  /** What results depend on beside the predictions. */
  public String settings() {
    return scoring.settings();
  }

  private int[] chosen(StoredBenchmark benchmark, Slice slice, PairedFiles files) {
    try {
      return slices.chosen(benchmark, List.of(slice), files.left()).getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
