package io.polysight.cli.doctor;

import io.polysight.local.settings.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the checkup. */
@Command(
    name = "doctor",
    description = "Look whether this machine has what Polysight needs, and say what to install.")
public final class DoctorCommand implements Callable<Integer> {
  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Finding> findings =
        new Checkup(Installation.ofSystemProperty().home(), System.getenv()).look();
    boolean canWork = true;
    for (Finding finding : findings) {
      String mark =
          switch (finding.verdict()) {
            case GOOD -> "ok     ";
            case POOR -> "poor   ";
            case MISSING -> "MISSING";
          };
      out.printf("%s  %-8s %s%n", mark, finding.what(), finding.found());
      if (!finding.advice().isEmpty()) {
        out.println("                  -> " + finding.advice());
      }
      canWork &= finding.verdict() != Finding.Verdict.MISSING;
    }
    return canWork ? 0 : 1;
  }
}
