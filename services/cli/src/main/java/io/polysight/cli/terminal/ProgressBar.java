package io.polysight.cli.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far a long step is, with its rate and the time left. On a terminal one line is drawn over; in
 * a log there is a plain line for every tenth of the way.
 */
public final class ProgressBar implements AutoCloseable {
  private static final int WIDTH = 28;
  private static final long REDRAW_NANOS = 100_000_000L;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean onTerminal;
  private final String label;
  private final String unit;
  private final long total;
  private final LongSupplier clock;
  private final long begin;
  private long done;

  /** What was done when the first count came: a step looked at late may have long been going on. */
  private long found = -1;

  private long foundAt;
  private long lastDrawn;
  private int lastTenth;

  /**
   * @param unit what is counted, in the plural: {@code samples}
   * @param total how many there are, at least 1
   */
  public ProgressBar(String label, String unit, long total) {
    this(System.out, isTerminal(), label, unit, total, System::nanoTime);
  }

  /**
   * @param clock nanoseconds since any moment
   */
  ProgressBar(
      PrintStream out,
      boolean onTerminal,
      String label,
      String unit,
      long total,
      LongSupplier clock) {
    if (total < 1) {
      throw new IllegalArgumentException("a bar needs something to count; total is " + total);
    }
    this.out = out;
    this.onTerminal = onTerminal;
    this.label = label;
    this.unit = unit;
    this.total = total;
    this.clock = clock;
    begin = clock.getAsLong();
  }

  /** Whether somebody watches, rather than a file. */
  public static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** Sets how many are done. */
  public synchronized void reached(long count) {
    done = Math.min(count, total);
    if (found < 0) {
      found = done;
      foundAt = clock.getAsLong();
    }
    if (onTerminal) {
      draw(done == total);
    } else {
      int tenth = (int) (10 * done / total);
      if (tenth > lastTenth) {
        lastTenth = tenth;
        out.println(line());
      }
    }
  }

  public synchronized void advance(long more) {
    reached(done + more);
  }

  /** Writes a line of its own without tearing the bar. */
  public synchronized void println(String text) {
    if (onTerminal) {
      out.print(CLEAR_LINE);
      out.println(text);
      draw(true);
    } else {
      out.println(text);
    }
  }

  @Override
  public synchronized void close() {
    if (onTerminal) {
      out.print(CLEAR_LINE);
      out.flush();
    }
  }

  private void draw(boolean now) {
    long time = clock.getAsLong();
    if (!now && time - lastDrawn < REDRAW_NANOS) {
      return;
    }
    lastDrawn = time;
    int filled = (int) (WIDTH * done / total);
    out.print(CLEAR_LINE + "▕" + "█".repeat(filled) + "·".repeat(WIDTH - filled) + "▏ " + line());
    out.flush();
  }

  private String line() {
    double seconds = (clock.getAsLong() - begin) / 1e9;
    String text = label + " " + done + "/" + total + " " + unit;
    if (done <= found || done == total) {
      return text + ", " + duration(seconds);
    }
    double rate = (done - found) / ((clock.getAsLong() - foundAt) / 1e9);
    return text
        + String.format(Locale.ROOT, ", %.1f/s, ", rate)
        + duration((total - done) / rate)
        + " left";
  }

  private static String duration(double seconds) {
    Duration whole = Duration.ofSeconds(Math.round(seconds));
    return whole.toMinutes() > 0
        ? whole.toMinutes() + " min " + whole.toSecondsPart() + " s"
        : whole.toSeconds() + " s";
  }
}
