package io.polysight.cli.metrics;

import picocli.CommandLine.Command;

/** Scores files; each protocol is a command of its own. */
@Command(
    name = "metrics",
    description = "Score files of predictions, exactly as the reference programs do.",
    subcommands = {
      CocoCommand.class,
      LvisCommand.class,
      ClassificationCommand.class,
      PanopticCommand.class,
      MiouCommand.class,
      CaptionsCommand.class,
      VqaCommand.class,
      RetrievalCommand.class,
      NlvrCommand.class
    })
public final class MetricsCommand {}
