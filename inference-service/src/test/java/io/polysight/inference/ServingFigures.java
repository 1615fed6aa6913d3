package io.polysight.inference;

import static io.polysight.inference.Testbed.TEAM;
import static io.polysight.inference.Testbed.defined;

import io.polysight.contracts.serving.Ask;
import io.polysight.contracts.serving.Effort;
import io.polysight.contracts.serving.PredictionRequest;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.inference.engine.Generalist;
import io.polysight.inference.engine.ServedModel;
import io.polysight.platform.testing.Answer;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.Task;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Prints what an answer costs: the model alone on one thread, and requests over HTTP by 1, 8 and 64
 * callers that share the machine with the service. Every image is another, so that no cache helps.
 */
final class ServingFigures {
  private static final Task COLOURS = new ImageClassification(TinyCheckpoints.COLOURS, null);
  private static final AtomicInteger NEXT = new AtomicInteger();

  private ServingFigures() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true);
    int count = arguments.length == 0 ? 400 : Integer.parseInt(arguments[0]);
    out.printf(
        "%d processors, JDK %s%n",
        Runtime.getRuntime().availableProcessors(), Runtime.version().toString());
    reloads(out);
    inProcess(count, out);
    try (Testbed bed = new Testbed()) {
      bed.serve(TinyCheckpoints.trained(192, 1), 1);
      for (int callers : new int[] {1, 8, 64}) {
        http("form", bed, callers, count, out, () -> form(bed, defined(COLOURS)));
      }
      http("JSON", bed, 1, count, out, () -> json(bed));
      byte[] same = PngEncoder.encode(TinyCheckpoints.image(0));
      http("same image", bed, 1, count, out, () -> bed.askForm("vera", request(), same));
      Ask[] ten = new Ask[10];
      Arrays.setAll(
          ten, i -> defined(new ImageClassification(List.of("a" + i, "b" + i, "c" + i), null)));
      http("ten tasks", bed, 1, count, out, () -> form(bed, ten));
    }
  }

  private static void reloads(PrintStream out) throws Exception {
    for (int i = 0; i <= 60; i++) {
      try (ServedModel model = Generalist.load(TinyCheckpoints.trained(512, 1))) {
        model.warmUp();
      }
      if (i % 10 == 0) {
        out.printf("after %d reloads: %d MB outside the heap%n", i, SwapIT.nativeMegabytes());
      }
    }
  }

  private static void inProcess(int count, PrintStream out) throws Exception {
    try (ServedModel model = Generalist.load(TinyCheckpoints.trained(192, 1))) {
      model.warmUp();
      var candidates = model.candidates(COLOURS);
      Callable<Object> one =
          () ->
              model.predict(
                  COLOURS,
                  candidates,
                  model.encode(
                      List.of(TinyCheckpoints.image(NEXT.getAndIncrement())), Effort.BALANCED));
      print("in process, scene drawn", 1, time(1, count, one), out);
    }
  }

  private static void http(
      String name, Testbed bed, int callers, int count, PrintStream out, Callable<Answer> one)
      throws Exception {
    Callable<Object> checked =
        () -> {
          Answer answer = one.call();
          if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
          }
          return answer;
        };
    time(callers, count / 2, checked); // warm-up
    print("HTTP " + name, callers, time(callers, count, checked), out);
  }

  private static Answer form(Testbed bed, Ask... asks) {
    String request = Testbed.json(new PredictionRequest(TEAM, null, List.of(asks), null));
    byte[] image = PngEncoder.encode(TinyCheckpoints.image(NEXT.getAndIncrement()));
    return bed.askForm("vera", request, image);
  }

  private static Answer json(Testbed bed) {
    byte[] image = PngEncoder.encode(TinyCheckpoints.image(NEXT.getAndIncrement()));
    return bed.ask("vera", TEAM, image, defined(COLOURS));
  }

  private static String request() {
    return Testbed.json(new PredictionRequest(TEAM, null, List.of(defined(COLOURS)), null));
  }

  private record Times(long[] nanos, long wall) {}

  private static Times time(int callers, int count, Callable<?> one) throws Exception {
    long began = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(callers)) {
      List<Future<Long>> futures = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        futures.add(
            pool.submit(() -> {
              long start = System.nanoTime();
              one.call();
              return System.nanoTime() - start;
            }));
      }
      long[] nanos = new long[count];
      for (int i : IntStream.range(0, count).toArray()) {
        nanos[i] = futures.get(i).get();
      }
      Arrays.sort(nanos);
      return new Times(nanos, System.nanoTime() - began);
    }
  }

  private static void print(String name, int callers, Times times, PrintStream out) {
    long[] sorted = times.nanos;
    out.printf(
        "%-24s %2d callers: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, %.0f/s%n",
        name,
        callers,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted.length / (times.wall / 1e9));
  }
}
