package io.polysight.inference;

import static io.polysight.inference.Testbed.TEAM;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.serving.BatchPrediction.State;
import io.polysight.contracts.serving.PromptWeighting;
import io.polysight.contracts.serving.PromptWeightingCreation;
import io.polysight.contracts.serving.PromptWeightingCreation.Debias;
import io.polysight.contracts.serving.PromptWeightingCreation.Rule;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.manifest.VersionSummary;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.platform.testing.Answer;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.ScenesVersion;
import io.polysight.scenes.generate.SplitSpec;
import io.polysight.tasks.ImageClassification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service with a model, images, and prompts to weigh. */
final class WeighedPrompts implements AutoCloseable {
  static final String PATH = "/api/v1/prompt-weightings";
  static final ImageClassification COLOURS =
      new ImageClassification(
          TinyCheckpoints.COLOURS, List.of("{}", "a {} thing", "the sound of {}"));

  final Testbed bed;
  final CheckpointRef served;
  final VersionSummary written;
  final UUID dataset;
  final DatasetVersion images;

  WeighedPrompts() {
    bed = new Testbed("--polysight.inference.batches.chunk=16");
    served = bed.serve(TinyCheckpoints.trained(32, 1), 1);
    written = scenes(5, 40);
    dataset = bed.neighbours().dataset(TEAM, written);
    try {
      images = DatasetVersion.open(bed.objects().blobs(bed.buckets().datasets()), written.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  VersionSummary scenes(long seed, int count) {
    var splits = List.of(new SplitSpec("train", count, null));
    var spec = new SceneSpec(seed, 24, 1, 1, null, null, null, null, splits);
    try {
      return ScenesVersion.write(
          spec, bed.objects().blobs(bed.buckets().datasets()), Files.createTempDirectory("scenes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PromptWeightingCreation creation(UUID task) {
    return creation(task, null, null, null);
  }

  PromptWeightingCreation creation(
      UUID task, @Nullable Debias debias, @Nullable UUID pretrain, @Nullable Rule rule) {
    return new PromptWeightingCreation(
        TEAM, task, 1, served.version(), dataset, null, debias, pretrain, rule);
  }

  Answer post(String user, PromptWeightingCreation wanted) {
    return bed.as(user).post(PATH, wanted);
  }

  PromptWeighting learnt(PromptWeightingCreation wanted) {
    UUID id = post("ben", wanted).as(PromptWeighting.class).id();
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get(id), w -> w.state() == State.FINISHED || w.state() == State.FAILED);
  }

  PromptWeighting get(UUID id) {
    return bed.as("vera").get(PATH + "/" + id).as(PromptWeighting.class);
  }

  Answer use(String user, PromptWeighting weighting) {
    return bed.as(user).put(active(weighting), "", "If-Match", etag(weighting));
  }

  Answer putAside(String user, PromptWeighting weighting) {
    return bed.as(user).delete(active(weighting), "If-Match", etag(weighting));
  }

  static String active(PromptWeighting weighting) {
    return PATH + "/" + weighting.id() + "/active";
  }

  private static String etag(PromptWeighting weighting) {
    return "\"" + weighting.etag() + "\"";
  }

  @Override
  public void close() {
    bed.close();
  }
}
