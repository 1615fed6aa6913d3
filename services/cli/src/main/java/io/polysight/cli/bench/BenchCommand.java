package io.polysight.cli.bench;

import picocli.CommandLine.Command;

/** Measures; each benchmark is a command of its own. */
@Command(
    name = "bench",
    description = "Measure, and print the figures with the machine's.",
    subcommands = {
      TrainStep.class,
      StepsBench.class,
      DetectBench.class,
      CaptionBench.class,
      ProfilesBench.class,
      ApiBench.class,
      CocoBench.class
    })
public final class BenchCommand {}
