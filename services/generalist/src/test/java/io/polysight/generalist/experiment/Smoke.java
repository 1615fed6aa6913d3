package io.polysight.generalist.experiment;

import io.polysight.generalist.recipe.*;
import io.polysight.generalist.training.*;
import java.nio.file.*;
import java.util.*;

public final class Smoke {
  public static void main(String[] a) throws Exception {
    Path dir = Files.createTempDirectory("smoke");
    long t0 = System.nanoTime();
    ScenesData data = ScenesData.generate(dir, 2000, 2000, 48);
    System.out.println("gen " + (System.nanoTime() - t0) / 1e9);
    Recipe r =
        RecipeReader.parse(
            a.length > 0 ? a[0] : "{steps: 60, learningRate: {warmUp: 10}, threads: 1}");
    Path out =
        new Trainer(
                r,
                data.mixture(.35, .25, .2, .1),
                dir.resolve("run"),
                new TrainingListener() {
                  public void progressed(Progress p) {
                    System.out.printf(
                        "%d %s %.4f %.0f img/s lr %.5f |g| %.3f%n",
                        p.step(),
                        p.task(),
                        p.loss(),
                        p.imagesPerSecond(),
                        p.learningRate(),
                        p.gradientNorm());
                  }

                  public void checkpointed(Path f, long s, boolean l) {
                    System.out.println("saved " + f + " " + l);
                  }
                },
                Map.of())
            .run();
    System.out.println(out);
    System.out.println(Files.readString(out.resolve("model.json")).substring(0, 400));
  }
}
