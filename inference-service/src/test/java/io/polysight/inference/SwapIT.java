package io.polysight.inference;

import static io.polysight.inference.Testbed.MODEL;
import static io.polysight.inference.Testbed.TEAM;
import static io.polysight.inference.Testbed.defined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.serving.ServingSlot.State;
import io.polysight.contracts.training.CheckpointFile;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.Task;
import io.polysight.testing.TestInfrastructure;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Versions change beneath running requests. */
class SwapIT {
  private static final Task COLOURS = new ImageClassification(TinyCheckpoints.COLOURS, null);
  private static final int CALLERS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void changesVersionsTwentyTimesWithoutAFailedRequestOrALeak() throws Exception {
    try (Testbed bed = new Testbed()) {
      CheckpointRef[] versions = {
        bed.serve(TinyCheckpoints.trained(512, 1), 1), bed.store(TinyCheckpoints.trained(512, 2), 2)
      };
      var failures = new ConcurrentLinkedQueue<String>();
      var answered = new AtomicInteger();
      var stop = new AtomicBoolean();
      long early;
      try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < CALLERS; i++) {
          int seed = i;
          callers.submit(() -> keepAsking(bed, seed, stop, answered, failures));
        }
        try {
          swap(bed, versions, 1, 4);
          early = nativeMegabytes();
          swap(bed, versions, 5, 24);
        } finally {
          stop.set(true);
        }
      }
      assertThat(failures).isEmpty();
      assertThat(answered.get()).isGreaterThan(24);
      long weights = Files.size(TinyCheckpoints.trained(512, 1).resolve("model.safetensors")) >> 20;
      assertThat(nativeMegabytes() - early)
          .as("20 swaps of %d MB", weights)
          .isLessThan(5 * weights);
    }
  }

  @Test
  void keepsServingWhenAVersionsBytesAreNotWhatTheRegistrySays() {
    try (Testbed bed = new Testbed()) {
      CheckpointRef good = bed.serve(TinyCheckpoints.trained(32, 1), 1);
      CheckpointRef damaged = damaged(bed.store(TinyCheckpoints.trained(32, 2), 2));
      bed.promote(damaged);
      await().atMost(PATIENCE).until(() -> bed.slot().state() == State.FAILED);
      assertThat(bed.slot().version()).isEqualTo(good.version());
      assertThat(bed.slot().reason()).contains("version 2", "SHA-256", "0".repeat(64));
      assertThat(bed.ask(TinyCheckpoints.image(1), defined(COLOURS)).servedBy().number())
          .isEqualTo(1);
      bed.serve(TinyCheckpoints.trained(32, 2), 3);
      assertThat(bed.slot().state()).isEqualTo(State.SERVING);
    }
  }

  @Test
  void servesWhatTheRegistrySaysWhenItStartsAsSoonAsTheFilesCanBeHad() {
    Path folder = TinyCheckpoints.trained(32, 3);
    CheckpointRef champion = TinyCheckpoints.describe(folder, TEAM, MODEL, 7);
    TestInfrastructure.Database database = TestInfrastructure.get().freshDatabase("inferencestart");
    try (Neighbours neighbours = new Neighbours()) {
      neighbours.champion(champion);
      try (Testbed bed = Testbed.beside(neighbours, database)) {
        await().atMost(PATIENCE).until(() -> bed.slot().state() == State.FAILED);
        TinyCheckpoints.upload(folder, champion, bed.objects(), bed.buckets().checkpoints());
        await().atMost(PATIENCE).until(() -> champion.version().equals(bed.slot().version()));
      }
    }
  }

  @Test
  void servesAgainAfterARestartThoughTheRegistryIsDown() {
    TestInfrastructure.Database database = TestInfrastructure.get().freshDatabase("inferenceslot");
    CheckpointRef version;
    try (Testbed before = new Testbed(database)) {
      version = before.serve(TinyCheckpoints.trained(32, 1), 1);
    }
    try (Neighbours down = new Neighbours()) {
      down.refuseModels();
      try (Testbed after = Testbed.beside(down, database)) {
        await().atMost(PATIENCE).until(() -> version.version().equals(after.slot().version()));
        byte[] image = PngEncoder.encode(TinyCheckpoints.image(1));
        assertThat(after.ask("vera", TEAM, image, defined(COLOURS)).status()).isEqualTo(200);
      }
    }
  }

  private static void swap(Testbed bed, CheckpointRef[] versions, int from, int to) {
    for (int i = from; i <= to; i++) {
      CheckpointRef next = versions[i % 2];
      bed.promote(next);
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> next.version().equals(bed.slot().version()));
    }
  }

  private static void keepAsking(
      Testbed bed,
      int seed,
      AtomicBoolean stop,
      AtomicInteger answered,
      ConcurrentLinkedQueue<String> failures) {
    for (int i = seed; !stop.get(); i += CALLERS) {
      var answer =
          bed.ask("vera", TEAM, PngEncoder.encode(TinyCheckpoints.image(i)), defined(COLOURS));
      if (answer.status() == 200) {
        answered.incrementAndGet();
      } else {
        failures.add(answer.toString());
      }
    }
  }

  private static CheckpointRef damaged(CheckpointRef version) {
    return new CheckpointRef(
        UUID.randomUUID(),
        version.team(),
        version.model(),
        version.number(),
        "f".repeat(64),
        version.files().stream()
            .map(file -> new CheckpointFile(file.name(), file.key(), "0".repeat(64), file.bytes()))
            .toList());
  }

  /** Resident memory outside the Java heap. */
  static long nativeMegabytes() throws IOException {
    System.gc();
    long residentKilobytes =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
    return (residentKilobytes >> 10) - (heap >> 20);
  }
}
