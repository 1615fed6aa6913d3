package io.polysight.cli.model;

import picocli.CommandLine.Command;

/** Checkpoints as files. */
@Command(
    name = "model",
    description = "Export checkpoints for serving, import them into a platform, download weights.",
    subcommands = {ExportCommand.class})
public final class ModelCommand {}
