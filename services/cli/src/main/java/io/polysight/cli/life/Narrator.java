package io.polysight.cli.life;

/** Hears how a long step goes. */
public interface Narrator {
  /** A narrator who keeps silent. */
  Narrator SILENT =
      new Narrator() {
        @Override
        public void step(String what) {}

        @Override
        public void progress(String unit, long done, long total) {}
      };

  /** A step begins. */
  void step(String what);

  /**
   * The step came some way.
   *
   * @param total 0 when not yet known
   */
  void progress(String unit, long done, long total);
}
