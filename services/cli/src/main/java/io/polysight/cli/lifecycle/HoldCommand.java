package io.polysight.cli.lifecycle;

import io.polysight.local.supervisor.ProcessState.Phase;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends one process and keeps it down. */
@Command(
    name = "hold",
    description = {
      "End one process and keep it down, for maintenance or to see how the others do without it.",
      "It stays down until ./polysight release PROCESS, or until the platform starts anew."
    })
public final class HoldCommand implements Callable<Integer> {
  @Mixin private final ProcessOption process = new ProcessOption();
  private final PrintStream out = System.out;

  @Override
  public Integer call() {
    process.state();
    process.holds().hold(process.name());
    process.await("going down", Phase.HELD);
    out.println(
        process.name() + " is down until you release it: ./polysight release " + process.name());
    return 0;
  }
}
