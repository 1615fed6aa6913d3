package io.polysight.cli.demo;

import io.polysight.cli.life.Narrator;
import io.polysight.cli.terminal.ProgressBar;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Tells each step as a line, and how far it is as a bar below it. */
final class TerminalNarrator implements Narrator, AutoCloseable {
  private final PrintStream out;
  private @Nullable ProgressBar bar;
  private String counted = "";
  private long size;

  TerminalNarrator(PrintStream out) {
    this.out = out;
  }

  @Override
  public void step(String what) {
    close();
    out.println("• " + what);
  }

  @Override
  public void progress(String unit, long done, long total) {
    if (total < 1) {
      return;
    }
    ProgressBar current = bar;
    if (current == null || !unit.equals(counted) || total != size) {
      close();
      current = new ProgressBar(" ", unit, total);
      bar = current;
      counted = unit;
      size = total;
    }
    current.reached(done);
  }

  @Override
  public void close() {
    ProgressBar current = bar;
    if (current != null) {
      current.close();
      bar = null;
    }
  }
}
