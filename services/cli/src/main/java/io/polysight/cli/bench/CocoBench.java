package io.polysight.cli.bench;

import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.detection.MatchStatistics;
import io.polysight.metrics.detection.Selection;
import io.polysight.metrics.detection.format.DetectionFiles;
import io.polysight.metrics.detection.format.RegionKind;
import io.polysight.metrics.statistics.Bootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scoring detections: a case as large as COCO's validation set, warm, cold and drawn again. */
@Command(
    name = "coco",
    description = {
      "Box AP of 5,000 images, 80 classes, about 37,000 objects and 490,000 detections (seeded): load,",
      "evaluate and accumulate on one thread, cold as a command, on draws and slices; and pycocotools",
      "on the same files where asked for."
    })
final class CocoBench implements Callable<Integer> {
  private static final String HEAP = "-Xmx400m";

  private static final String PEER =
      """
      import sys, time, contextlib, io, resource
      from pycocotools.coco import COCO
      from pycocotools.cocoeval import COCOeval
      times = [time.process_time()]
      with contextlib.redirect_stdout(io.StringIO()):
          truth = COCO(sys.argv[1]); found = truth.loadRes(sys.argv[2]); times.append(time.process_time())
          run = COCOeval(truth, found, 'bbox'); run.evaluate(); times.append(time.process_time())
          run.accumulate(); times.append(time.process_time()); run.summarize()
      steps = [b - a for a, b in zip(times, times[1:])]
      print('pycocotools: load %.1f, evaluate %.1f, accumulate %.1f s of CPU; resident at most %d MB; AP %.10f AP50 %.10f'
          % (*steps, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, run.stats[0], run.stats[1]))
      """;

  @Option(
      names = "--images",
      description = "How many images the case has (default: ${DEFAULT-VALUE}).")
  private int images = 5000;

  @Option(
      names = "--rounds",
      description = "Measured rounds, after as many to warm up (default: ${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(
      names = "--python",
      paramLabel = "FILE",
      description = "An interpreter that has pycocotools, to run it on the same files.")
  private @Nullable Path python;

  private final PrintStream out = System.out;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Something measured. */
  private interface Step<T> {
    T run() throws IOException;
  }

  /** Milliseconds of wall and of this thread's processor time. */
  private record Taken(double wall, double processor) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    out.println(Machine.describe());
    Path folder = Files.createTempDirectory("polysight-coco");
    Path truth = folder.resolve("truth.json");
    Path found = folder.resolve("found.json");
    try {
      var generated = new CocoCase(images);
      generated.write(truth, found);
      out.printf(
          Locale.ROOT,
          "%d images, %d objects, %d detections, %d MB of JSON%n",
          images,
          generated.annotations(),
          generated.detections(),
          (Files.size(truth) + Files.size(found)) >> 20);
      measure(truth, found);
      cold(truth, found, folder.resolve("classes.jsa"), "and keeping its classes");
      cold(truth, found, folder.resolve("classes.jsa"), "with them");
      if (python != null) {
        run(List.of(python.toString(), "-c", PEER, truth.toString(), found.toString()));
      }
    } finally {
      Files.deleteIfExists(truth);
      Files.deleteIfExists(found);
      Files.deleteIfExists(folder.resolve("classes.jsa"));
      Files.delete(folder);
    }
    return 0;
  }

  private void measure(Path truth, Path found) throws IOException {
    Taken[][] taken = new Taken[3][rounds];
    MatchStatistics matched = null;
    long held = 0;
    for (int round = -rounds; round < rounds; round++) {
      int at = Math.max(0, round);
      var files = new DetectionFiles[1];
      var statistics = new MatchStatistics[1];
      taken[0][at] =
          time(() ->
              files[0] =
                  DetectionFiles.coco(
                      truth, found, RegionKind.BBOX, Keypoints.PERSON_SIGMAS, false));
      taken[1][at] = time(() -> statistics[0] = files[0].match());
      taken[2][at] = time(() -> statistics[0].scores(Selection.ALL).figures());
      matched = statistics[0];
      held = heap(files[0], matched);
    }
    List<String> names = List.of("load", "evaluate", "accumulate");
    out.println("warm, one thread, medians; milliseconds     wall   processor");
    double wall = 0;
    double processor = 0;
    for (int i = 0; i < names.size(); i++) {
      Taken median = median(taken[i]);
      wall += median.wall;
      processor += median.processor;
      row(names.get(i), median);
    }
    row("together", new Taken(wall, processor));
    out.printf(Locale.ROOT, "heap held by both files' columns and the statistics: %d MB%n", held);
    if (matched != null) {
      again(matched);
    }
  }

  /** Megabytes in use while these are held, after a collection. */
  private static long heap(Object... held) {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    Reference.reachabilityFence(held);
    return used;
  }

  /** Figures counted again from what was matched. */
  private void again(MatchStatistics matched) throws IOException {
    int[] half = new int[matched.images()];
    Arrays.fill(half, 0, half.length / 2, 1);
    var some = new BitSet();
    some.set(0, 5);
    for (int i = 0; i < rounds; i++) {
      matched.scores(Selection.ALL.ofImages(half)).figures();
    }
    row(
        "all figures of half the images",
        time(() -> scores(matched, Selection.ALL.ofImages(half))));
    row("at five thresholds", time(() -> scores(matched, Selection.ALL.ofThresholds(some))));
    row("of five classes", time(() -> scores(matched, Selection.ALL.ofCategories(some))));
    var metric = matched.averagePrecision(Selection.ALL);
    row("AP on 1,000 draws of images", time(() -> new Bootstrap(1000, 0.95, 1).interval(metric)));
    matched
        .scores(Selection.ALL)
        .figures()
        .values()
        .forEach((name, value) -> out.printf(Locale.ROOT, "%s %.10f  ", name, value));
    out.println();
  }

  private static Object scores(MatchStatistics matched, Selection selection) {
    return matched.scores(selection).figures();
  }

  private <T> Taken time(Step<T> step) throws IOException {
    long begin = System.nanoTime();
    long processor = threads.getCurrentThreadCpuTime();
    step.run();
    return new Taken(
        (System.nanoTime() - begin) / 1e6, (threads.getCurrentThreadCpuTime() - processor) / 1e6);
  }

  private static Taken median(Taken[] taken) {
    return new Taken(
        Arrays.stream(taken).mapToDouble(Taken::wall).sorted().toArray()[taken.length / 2],
        Arrays.stream(taken).mapToDouble(Taken::processor).sorted().toArray()[taken.length / 2]);
  }

  private void row(String name, Taken taken) {
    out.printf(Locale.ROOT, "  %-38s %8.0f %8.0f%n", name, taken.wall, taken.processor);
  }

  /**
   * The command itself in a process of its own, with no more heap than it is meant to need. As
   * {@code ./polysight} does, the first run keeps the classes it has loaded.
   */
  private void cold(Path truth, Path found, Path classes, String how)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                HEAP,
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + classes,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-cp",
                System.getProperty("java.class.path"),
                "io.polysight.cli.Polysight",
                "metrics",
                "coco",
                "--ground-truth",
                truth.toString(),
                "--predictions",
                found.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Duration processor = Duration.ZERO;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      // known only while it lives
      processor = process.info().totalCpuDuration().orElse(processor);
    }
    out.printf(
        Locale.ROOT,
        "cold as a command with %s %s: %.1f s, %.1f s of processor time, compilers included%s%n",
        HEAP,
        how,
        (System.nanoTime() - begin) / 1e9,
        processor.toMillis() / 1e3,
        process.exitValue() == 0 ? "" : ", but it failed with status " + process.exitValue());
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    out.print(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          command.getFirst() + " answered " + status + "; has it pycocotools?");
    }
  }
}
