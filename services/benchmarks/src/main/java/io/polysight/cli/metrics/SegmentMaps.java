package io.polysight.cli.metrics;

import io.polysight.metrics.panoptic.MatchCounts;
import io.polysight.metrics.panoptic.Matching;
import io.polysight.metrics.panoptic.PredictedSegment;
import io.polysight.metrics.panoptic.TrueSegment;
import io.polysight.metrics.pixel.PixelMap;
import io.polysight.metrics.segmentation.ImageCounts;
import io.polysight.metrics.segmentation.LabelRule;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One image of 640 x 480 with 48 segments, true and predicted: what decoding its two PNG files
 * takes, and what counting them for panoptic quality and for mIoU takes after that.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SegmentMaps {
  private static final int HEIGHT = 480;
  private static final int WIDTH = 640;
  private static final int SIDE = 80;
  private static final int ACROSS = WIDTH / SIDE;
  private static final LabelRule LABELS = new LabelRule(49, 0, OptionalInt.empty());

  private final List<TrueSegment> known = new ArrayList<>();
  private final List<PredictedSegment> said = new ArrayList<>();
  private Path knownFile;
  private Path saidFile;
  private PixelMap knownMap;
  private PixelMap saidMap;

  @Setup
  public void write() throws IOException {
    knownFile = file("polysight-known", 0);
    saidFile = file("polysight-said", 7);
    for (int id = 1; id <= ACROSS * (HEIGHT / SIDE); id++) {
      known.add(new TrueSegment(id, id % 10, SIDE * SIDE, false));
      said.add(new PredictedSegment(id, id % 10));
    }
    knownMap = PngMaps.ids(knownFile);
    saidMap = PngMaps.ids(saidFile);
  }

  /** Squares with wavy edges, moved to the right. */
  private static Path file(String name, int moved) throws IOException {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int wave = (int) (4 * Math.sin(y / 5.0)) + 4;
        int column = Math.clamp((x - moved + wave) / SIDE, 0, ACROSS - 1);
        image.setRGB(x, y, (1 + column + ACROSS * (y / SIDE)) << 16);
      }
    }
    Path file = Files.createTempFile(name, ".png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(knownFile);
    Files.delete(saidFile);
  }

  @Benchmark
  public PixelMap decode() throws IOException {
    PngMaps.ids(saidFile);
    return PngMaps.ids(knownFile);
  }

  @Benchmark
  public SortedMap<Integer, MatchCounts> panoptic() {
    return Matching.of(knownMap, known, saidMap, said);
  }

  @Benchmark
  public ImageCounts meanIou() {
    return ImageCounts.of(knownMap, saidMap, LABELS, false);
  }

  @Benchmark
  public ImageCounts meanIouWithBoundaries() {
    return ImageCounts.of(knownMap, saidMap, LABELS, true);
  }
}
