package io.polysight.cli.lifecycle;

import io.polysight.local.supervisor.ProcessState;
import io.polysight.local.supervisor.ProcessState.Phase;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets a held process start again. */
@Command(
    name = "release",
    description = {
      "Start a process again that was held down, and wait until it is ready.",
      "Where it is not held, this only waits."
    })
public final class ReleaseCommand implements Callable<Integer> {
  @Mixin private final ProcessOption process = new ProcessOption();
  private final PrintStream out = System.out;

  @Override
  public Integer call() {
    process.state();
    process.holds().release(process.name());
    ProcessState state = process.await("starting", Phase.READY);
    out.println(process.name() + " is ready on port " + state.port() + ".");
    return 0;
  }
}
