package io.polysight.cli.model;

import io.polysight.cli.download.DownloadCommand;
import picocli.CommandLine.Command;

/** Checkpoints as files. */
@Command(
    name = "model",
    description = "Export checkpoints for serving, import them into a platform, download weights.",
    subcommands = {ExportCommand.class, ImportCommand.class, DownloadCommand.class})
public final class ModelCommand {}
