package io.polysight.e2e;

import io.polysight.cli.life.Life;
import io.polysight.cli.life.Narrator;
import io.polysight.cli.life.Platform;

/**
 * One life on the platform under test, lived once for all stories that look at what it leaves.
 *
 * @param events everything that was told of it, from before it began
 */
record Lived(Life.Story story, EventLog events) {
  private static final class Past {
    static final Lived ONLY = live();
  }

  static Lived get() {
    return Past.ONLY;
  }

  private static Lived live() {
    PlatformUnderTest polysight = PlatformUnderTest.get();
    EventLog events = EventLog.fromNow(polysight.endpoints().kafka());
    Platform platform = new Platform(polysight.as("ada"), "vision", Narrator.SILENT);
    return new Lived(
        new Life(platform, Narrator.SILENT, "vision", Scales.learning(), "e2e").live(), events);
  }
}
