package io.polysight.cli.bench;

import io.polysight.nn.bench.TrainStepBench;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One training step against the machine's own matmul. */
@Command(
    name = "train-step",
    description = {
      "One training step of ViT-Tiny (128 px, batch 32) against this machine's matmul peak in the same run,",
      "and beside PyTorch eager where python3 with torch is there."
    })
public final class TrainStep implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      description = "Options of the benchmark itself, after --; see --help after --.")
  private List<String> options = new ArrayList<>();

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    out.println(Machine.describe());
    TrainStepBench.run(options, out);
    return 0;
  }
}
