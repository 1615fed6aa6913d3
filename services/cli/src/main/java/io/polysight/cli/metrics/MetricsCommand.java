package io.polysight.cli.metrics;

import picocli.CommandLine.Command;

/** Scores files; each protocol is a command of its own. */
@Command(
    name = "metrics",
    description = "Score files of predictions, exactly as the reference programs do.",
    subcommands = {CocoMetrics.class, LvisMetrics.class})
public final class MetricsCommand {}
