package io.polysight.nn.bench;

import io.polysight.nn.Precision;
import io.polysight.nn.Processor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code bench train-step}: one training step of ViT-Tiny (forward, backward, AdamW) in float32 and
 * mixed bfloat16, on one thread and on two.
 */
public final class TrainStepBench {
  private static final int WARM_UP = 3;
  private static final String USAGE =
      """
      options: --steps N       measured steps of each row (10); 2000 shows that memory stays flat
               --batch N       images in a batch (32)
               --threads N,M   torch threads of the rows (1,2)
               --precision P   fp32, bf16 or both; auto: bf16 only where the processor has it (auto)
               --python FILE   an interpreter that has torch, to measure PyTorch beside it
               --peer FILE     the program it runs, train_step.py (needs --python)\
      """;

  private TrainStepBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    run(List.of(args), System.out);
  }

  /**
   * Measures and prints a table.
   *
   * @throws IllegalArgumentException when an option is not known or not valid
   */
  public static void run(List<String> args, PrintStream out)
      throws IOException, InterruptedException {
    Map<String, String> options = options(args);
    int steps = count(options, "--steps");
    int batch = count(options, "--batch");
    PyTorchPeer peer = peer(options, batch);
    out.println(Machine.describe());
    out.printf(
        Locale.ROOT,
        "ViT-Tiny 192/12/3, 128x128, patch 16, batch %d: %.2f GFLOP an image and step; %d steps; one"
            + " thread: CPU time, else wall%n",
        batch,
        VisionTransformer.flopPerStep() / 1e9,
        steps);
    if (!Processor.multipliesBfloat16()) {
      out.println(
          "this processor does not multiply bfloat16 (no avx512_bf16, no amx_bf16): mixed bf16 would"
              + " be far slower than fp32 here");
    }
    out.println(
        "who              threads  best ms  median   fwd    bwd    opt   img/s  GFLOP/s  matmul"
            + "  share  paired  memory MB  load");
    for (int threads : threads(options)) {
      for (Precision precision : precisions(options)) {
        Measurement m = new StepRun(precision, threads, batch, WARM_UP, steps).measure();
        print(out, precision, threads, m);
        if (peer != null) {
          String variant = precision == Precision.FLOAT32 ? "eager" : "bf16";
          print(out, variant, threads, batch, m, peer.measure(variant, threads, steps));
        }
      }
    }
  }

  private static void print(PrintStream out, Precision precision, int threads, Measurement m) {
    Measurement.Step best = m.best();
    out.printf(
        Locale.ROOT,
        "%-16s %7d %8.0f %7.0f %5.0f %6.0f %6.1f %7.1f %8.1f %7.1f %5.0f%% %6.0f%% %+10.1f %5.1f%n",
        "polysight " + label(precision),
        threads,
        best.seconds() * 1e3,
        m.medianSeconds() * 1e3,
        best.forward() * 1e3,
        best.backward() * 1e3,
        best.update() * 1e3,
        m.batch() / best.seconds(),
        m.gflops(best.seconds()),
        m.peakGflops(),
        m.shareOfPeak() * 100,
        m.pairedShare() * 100,
        m.growthMegabytes(),
        Machine.loadAverage());
  }

  private static void print(
      PrintStream out,
      String variant,
      int threads,
      int batch,
      Measurement ours,
      PyTorchPeer.Answer peer) {
    double median = threads == 1 ? peer.cpuMs() : peer.medianMs();
    out.printf(
        Locale.ROOT,
        "%-16s %7d %8s %7.0f %27.1f %8.1f   torch %s; polysight takes %.2f of its median%n",
        "torch " + variant,
        threads,
        threads == 1 ? "-" : String.format(Locale.ROOT, "%.0f", peer.bestMs()),
        median,
        batch * 1e3 / median,
        ours.gflops(median / 1e3),
        peer.version(),
        ours.medianSeconds() * 1e3 / median);
  }

  private static String label(Precision precision) {
    return switch (precision) {
      case FLOAT32 -> "fp32";
      case MIXED_BFLOAT16 -> "bf16";
    };
  }

  private static Map<String, String> options(List<String> args) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--steps", "10");
    options.put("--batch", "32");
    options.put("--threads", "1,2");
    options.put("--precision", "auto");
    options.put("--python", "");
    options.put("--peer", "");
    for (int i = 0; i < args.size(); i += 2) {
      if (!options.containsKey(args.get(i)) || i + 1 == args.size()) {
        throw new IllegalArgumentException(
            "'" + args.get(i) + "' is no option, or its value is missing\n" + USAGE);
      }
      options.put(args.get(i), args.get(i + 1));
    }
    return options;
  }

  private static int count(Map<String, String> options, String name) {
    return positive(name, options.getOrDefault(name, ""));
  }

  private static int positive(String name, String text) {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(name + ": '" + text + "' is no whole number above 0");
    }
    return Integer.parseInt(text);
  }

  private static List<Integer> threads(Map<String, String> options) {
    List<Integer> threads = new ArrayList<>();
    for (String text : options.getOrDefault("--threads", "").split(",", -1)) {
      threads.add(positive("--threads", text));
    }
    return threads;
  }

  private static List<Precision> precisions(Map<String, String> options) {
    String text = options.getOrDefault("--precision", "");
    return switch (text) {
      case "fp32" -> List.of(Precision.FLOAT32);
      case "bf16" -> List.of(Precision.MIXED_BFLOAT16);
      case "both" -> List.of(Precision.values());
      case "auto" ->
          Processor.multipliesBfloat16() ? List.of(Precision.values()) : List.of(Precision.FLOAT32);
      default ->
          throw new IllegalArgumentException(
              "--precision: '" + text + "' is none of fp32, bf16, both, auto");
    };
  }

  private static @Nullable PyTorchPeer peer(Map<String, String> options, int batch) {
    String python = options.getOrDefault("--python", "");
    String script = options.getOrDefault("--peer", "");
    if (python.isEmpty() && script.isEmpty()) {
      return null;
    }
    if (python.isEmpty() || script.isEmpty() || batch != 32) {
      throw new IllegalArgumentException(
          "--python and --peer belong together, and the peer trains with batch 32");
    }
    return new PyTorchPeer(Path.of(python), Path.of(script));
  }
}
