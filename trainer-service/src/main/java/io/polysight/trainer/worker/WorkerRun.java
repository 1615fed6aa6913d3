package io.polysight.trainer.worker;

import io.polysight.datasets.blob.CachedBlobs;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.generalist.training.Trainer;
import io.polysight.generalist.training.TrainingDivergedException;
import io.polysight.generalist.training.TrainingStoppedException;
import io.polysight.objects.ObjectMissingException;
import io.polysight.objects.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** One job from its file to its last message. */
final class WorkerRun {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerRun.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ObjectStore objects;
  private final MessageWriter messages;
  private final Path workspace;
  private final Path cache;
  private volatile boolean stopping;
  private volatile @Nullable Trainer trainer;

  /**
   * @param workspace folder of this job alone; what an earlier attempt left there is dropped
   * @param cache folder of manifests and shards, shared by all jobs
   */
  WorkerRun(ObjectStore objects, MessageWriter messages, Path workspace, Path cache) {
    this.objects = objects;
    this.messages = messages;
    this.workspace = workspace;
    this.cache = cache;
  }

  /** Asks for a clean stop; from any thread. */
  void stop() {
    stopping = true;
    Trainer running = trainer;
    if (running != null) {
      running.stop();
    }
  }

  /**
   * Runs the job and tells how it ended.
   *
   * @throws IOException when the workspace cannot be cleared
   */
  void run(WorkerJob job) throws IOException {
    long start = System.nanoTime();
    try {
      Path last = train(job);
      double seconds = (System.nanoTime() - start) / 1e9;
      String digest = new CheckpointFolder(last).digest();
      messages.say(new WorkerMessage.Finished(digest, seconds));
    } catch (TrainingStoppedException e) {
      messages.say(new WorkerMessage.Stopped(e.step()));
    } catch (TrainingDivergedException
        | IllegalArgumentException
        | ObjectMissingException
        | NoSuchFileException
        | UnsupportedOperationException e) {
      LOG.error("the job cannot go on", e);
      messages.say(new WorkerMessage.Failed(reason(e), false));
    } catch (IOException | RuntimeException e) {
      LOG.error("this attempt failed; another one may not", e);
      messages.say(new WorkerMessage.Failed(reason(e), true));
    } finally {
      drop(workspace);
    }
  }

  private Path train(WorkerJob job) throws IOException {
    Recipe recipe = RecipeReader.parse(JSON.writeValueAsString(job.settings()));
    drop(workspace);
    Files.createDirectories(workspace);
    var transfer = new CheckpointTransfer(objects, job.job());
    if (job.resume() != null) {
      LOG.info("going on from the checkpoint of step {}", job.resume().step());
      transfer.download(job.resume(), workspace.resolve(Trainer.CHECKPOINTS));
    }
    var blobs = new CachedBlobs(objects.blobs(Buckets.DATASETS), cache);
    var data = new MixtureReader(blobs);
    Mixture mixture = data.read(job.mixture());
    mixture
        .tasks()
        .forEach(task -> LOG.info("task {}: {} examples", task.name(), task.source().size()));
    var samples = new SampleAnswers(data.heldOut(job.mixture()), recipe.threads());
    var reporter = new Reporter(job, recipe, messages, transfer, samples);
    Trainer training = new Trainer(recipe, mixture, workspace, reporter, Origin.fields(job));
    trainer = training;
    if (stopping) {
      training.stop();
    }
    return training.run();
  }

  private static String reason(Exception e) {
    return Objects.requireNonNullElse(e.getMessage(), e.toString());
  }

  private static void drop(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
