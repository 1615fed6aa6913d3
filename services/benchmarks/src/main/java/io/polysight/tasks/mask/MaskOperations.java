package io.polysight.tasks.mask;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Run lengths of two overlapping discs of some 200 runs in an image of 640 x 480, beside what the
 * same takes on unpacked bits, by plain loops and by the Vector API.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MaskOperations {
  private static final int HEIGHT = 480;
  private static final int WIDTH = 640;

  private boolean[] pixels;
  private RunLengths one;
  private RunLengths other;
  private long[] bitsOfOne;
  private long[] bitsOfOther;

  @Setup
  public void draw() {
    pixels = disc(280);
    one = RunLengths.ofBits(HEIGHT, WIDTH, pixels);
    other = RunLengths.ofBits(HEIGHT, WIDTH, disc(330));
    bitsOfOne = packed(one);
    bitsOfOther = packed(other);
    if (one.common(other) != bitsInLoops() || one.common(other) != bitsInVectors()) {
      throw new IllegalStateException("the three ways disagree");
    }
  }

  /** A disc with a ragged edge, row by row. */
  private static boolean[] disc(int centre) {
    var random = new SplittableRandom(centre);
    boolean[] inside = new boolean[HEIGHT * WIDTH];
    for (int x = 0; x < WIDTH; x++) {
      double radius = 105 + random.nextInt(5);
      for (int y = 0; y < HEIGHT; y++) {
        inside[y * WIDTH + x] = Math.hypot(x - centre, y - 240) < radius;
      }
    }
    return inside;
  }

  private static long[] packed(RunLengths mask) {
    boolean[] bits = mask.toBits();
    long[] words = new long[(bits.length + 63) / 64];
    for (int i = 0; i < bits.length; i++) {
      words[i / 64] |= bits[i] ? 1L << i : 0;
    }
    return words;
  }

  @Benchmark
  public int area() {
    return one.area();
  }

  @Benchmark
  public double iou() {
    return one.iou(other);
  }

  @Benchmark
  public RunLengths union() {
    return RunLengths.union(List.of(one, other));
  }

  @Benchmark
  public RunLengths intersection() {
    return RunLengths.intersection(List.of(one, other));
  }

  @Benchmark
  public RunLengths ofBits() {
    return RunLengths.ofBits(HEIGHT, WIDTH, pixels);
  }

  @Benchmark
  public RunLengths parse() {
    return RunLengths.parse(HEIGHT, WIDTH, one.text());
  }

  /** What {@link #iou} needs, on bits that are unpacked already. */
  @Benchmark
  public int bitsInLoops() {
    int common = 0;
    for (int i = 0; i < bitsOfOne.length; i++) {
      common += Long.bitCount(bitsOfOne[i] & bitsOfOther[i]);
    }
    return common;
  }

  @Benchmark
  public int bitsInVectors() {
    var species = LongVector.SPECIES_PREFERRED;
    LongVector sums = LongVector.zero(species);
    int i = 0;
    for (; i < species.loopBound(bitsOfOne.length); i += species.length()) {
      LongVector both =
          LongVector.fromArray(species, bitsOfOne, i)
              .and(LongVector.fromArray(species, bitsOfOther, i));
      sums = sums.add(both.lanewise(VectorOperators.BIT_COUNT));
    }
    int common = (int) sums.reduceLanes(VectorOperators.ADD);
    for (; i < bitsOfOne.length; i++) {
      common += Long.bitCount(bitsOfOne[i] & bitsOfOther[i]);
    }
    return common;
  }

  @Benchmark
  public long[] unpack() {
    return packed(one);
  }
}
