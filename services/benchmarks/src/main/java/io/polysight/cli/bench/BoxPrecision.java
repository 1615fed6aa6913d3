package io.polysight.cli.bench;

import io.polysight.metrics.Figures;
import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.detection.MatchStatistics;
import io.polysight.metrics.detection.Selection;
import io.polysight.metrics.detection.format.DetectionFiles;
import io.polysight.metrics.detection.format.RegionKind;
import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Box AP of the case of {@code ./polysight bench coco}, phase by phase. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5)
@Measurement(iterations = 7)
public class BoxPrecision {
  @Param("5000")
  public int images;

  private Path truth;
  private Path found;
  private DetectionFiles files;
  private MatchStatistics matched;
  private int[] half;
  private BitSet fiveClasses;

  @Setup(Level.Trial)
  public void write() throws IOException {
    truth = Files.createTempFile("polysight-truth", ".json");
    found = Files.createTempFile("polysight-found", ".json");
    new CocoCase(images).write(truth, found);
    files = load();
    matched = match();
    half = new int[images];
    Arrays.fill(half, 0, images / 2, 1);
    fiveClasses = new BitSet();
    fiveClasses.set(0, 5);
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    Files.delete(truth);
    Files.delete(found);
  }

  @Benchmark
  public DetectionFiles load() {
    return DetectionFiles.coco(truth, found, RegionKind.BBOX, Keypoints.PERSON_SIGMAS, false);
  }

  @Benchmark
  public MatchStatistics match() {
    return files.match();
  }

  @Benchmark
  public Figures accumulate() {
    return matched.scores(Selection.ALL).figures();
  }

  @Benchmark
  public Figures loadMatchAndAccumulate() {
    return load().match().scores(Selection.ALL).figures();
  }

  @Benchmark
  public Figures halfTheImages() {
    return matched.scores(Selection.ALL.ofImages(half)).figures();
  }

  @Benchmark
  public Figures fiveClasses() {
    return matched.scores(Selection.ALL.ofCategories(fiveClasses)).figures();
  }

  @Benchmark
  @Warmup(iterations = 1)
  @Measurement(iterations = 3)
  public Interval thousandDraws() {
    return new Bootstrap(1000, 0.95, 1).interval(matched.averagePrecision(Selection.ALL));
  }
}
