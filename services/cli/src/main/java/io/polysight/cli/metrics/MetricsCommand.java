package io.polysight.cli.metrics;

import picocli.CommandLine.Command;

/** Scores files; each protocol is a command of its own. */
@Command(
    name = "metrics",
    description = "Score files of predictions, exactly as the reference programs do.",
    subcommands = {
      CocoCommand.class,
      LvisCommand.class,
      VocCommand.class,
      OpenImagesCommand.class,
      TideCommand.class,
      ClassificationCommand.class,
      PanopticCommand.class,
      MiouCommand.class,
      CaptionsCommand.class,
      VqaCommand.class,
      GqaCommand.class,
      RefcocoCommand.class,
      NlvrCommand.class,
      SnliVeCommand.class,
      RetrievalCommand.class,
      HicoCommand.class,
      RelationsCommand.class
    })
public final class MetricsCommand {}
