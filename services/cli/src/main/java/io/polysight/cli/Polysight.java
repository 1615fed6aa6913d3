package io.polysight.cli;

import io.polysight.cli.bench.BenchCommand;
import io.polysight.cli.demo.DemoCommand;
import io.polysight.cli.doctor.DoctorCommand;
import io.polysight.cli.lifecycle.DownCommand;
import io.polysight.cli.lifecycle.HoldCommand;
import io.polysight.cli.lifecycle.LogsCommand;
import io.polysight.cli.lifecycle.ReleaseCommand;
import io.polysight.cli.lifecycle.StatusCommand;
import io.polysight.cli.lifecycle.UpCommand;
import io.polysight.cli.metrics.MetricsCommand;
import io.polysight.cli.model.ModelCommand;
import io.polysight.cli.predict.PredictCommand;
import io.polysight.cli.train.TrainCommand;
import io.polysight.cli.verification.TestCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The root of all commands. */
@Command(
    name = "polysight",
    description = "One vision-language model for every task of your teams.",
    mixinStandardHelpOptions = true,
    version = "polysight 0.1.0",
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:it did not work; the message says why", "2:wrong usage"},
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      HoldCommand.class,
      ReleaseCommand.class,
      DoctorCommand.class,
      DemoCommand.class,
      TrainCommand.class,
      PredictCommand.class,
      ModelCommand.class,
      MetricsCommand.class,
      BenchCommand.class,
      TestCommand.class
    })
public final class Polysight {
  private Polysight() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Polysight())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Polysight::explain);
  }

  /** A message for people; the stack only for those who ask. */
  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    String message = failure.getMessage();
    command
        .getErr()
        .println("polysight: " + (message == null ? failure.getClass().getName() : message));
    if (System.getenv("POLYSIGHT_DEBUG") == null) {
      command.getErr().println("(set POLYSIGHT_DEBUG=1 to see where it happened)");
    } else {
      failure.printStackTrace(command.getErr());
    }
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
