package io.polysight.cli.bench;

import io.polysight.cli.bench.portal.PortalBench;
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
      PortalBench.class,
      CocoBench.class
    })
public final class BenchCommand {}
