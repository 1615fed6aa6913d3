package io.polysight.cli.life;

import io.polysight.cli.client.PlatformClient;
import io.polysight.contracts.datasets.Dataset;
import io.polysight.contracts.datasets.DatasetCreation;
import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.DatasetVersionCreation;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.datasets.TaskRegistration;
import io.polysight.contracts.datasets.Upload;
import io.polysight.contracts.datasets.UploadCompletion;
import io.polysight.contracts.datasets.UploadCreation;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.BenchmarkCreation;
import io.polysight.contracts.evaluations.EvaluationRequest;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.models.Alias;
import io.polysight.contracts.models.AliasCreation;
import io.polysight.contracts.models.AliasPolicy;
import io.polysight.contracts.models.Model;
import io.polysight.contracts.models.ModelCreation;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.serving.Ask;
import io.polysight.contracts.serving.PredictionRequest;
import io.polysight.contracts.serving.PredictionResponse;
import io.polysight.contracts.serving.ServingSlot;
import io.polysight.contracts.training.JobSubmission;
import io.polysight.contracts.training.TrainingJob;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one team does on the platform, each as one call that returns when it is done. */
public final class Platform {
  private final PlatformClient client;
  private final String team;
  private final Narrator narrator;

  public Platform(PlatformClient client, String team, Narrator narrator) {
    this.client = client;
    this.team = team;
    this.narrator = narrator;
  }

  public PlatformClient client() {
    return client;
  }

  /** Registers a data set with one version and waits until it is ready. */
  public DatasetVersion dataset(String name, DatasetSource source, Duration limit) {
    Dataset dataset =
        client.post("/datasets", new DatasetCreation(team, name, null), Dataset.class);
    DatasetVersion created =
        client.post(
            "/datasets/" + dataset.id() + "/versions",
            new DatasetVersionCreation(source),
            DatasetVersion.class);
    DatasetVersion done =
        Waiting.until(
            "version 1 of data set " + name,
            limit,
            () -> told(client.get("/dataset-versions/" + created.id(), DatasetVersion.class)),
            version -> version.state() != DatasetVersion.State.PENDING);
    if (done.state() == DatasetVersion.State.REJECTED) {
      throw new IllegalStateException("data set " + name + " was rejected: " + done.faults());
    }
    return done;
  }

  private DatasetVersion told(DatasetVersion version) {
    narrator.progress("samples", version.samples(), version.samplesExpected());
    return version;
  }

  /** Uploads a file straight to the object store. */
  public UUID upload(Path file) throws IOException {
    long bytes = Files.size(file);
    Upload upload =
        client.post(
            "/uploads",
            new UploadCreation(team, String.valueOf(file.getFileName()), bytes),
            Upload.class);
    byte[] content = Files.readAllBytes(file);
    List<String> etags = new ArrayList<>();
    for (Upload.Part part : upload.parts()) {
      int from = Math.toIntExact((part.number() - 1) * upload.partBytes());
      int to = Math.toIntExact(Math.min(bytes, from + upload.partBytes()));
      etags.add(client.upload(URI.create(part.url()), Arrays.copyOfRange(content, from, to)));
      narrator.progress("bytes", to, bytes);
    }
    client.post(
        "/uploads/" + upload.id() + "/completions", new UploadCompletion(etags), Upload.class);
    return upload.id();
  }

  public RegisteredTask task(String name, Task task) {
    return client.post(
        "/tasks", new TaskRegistration(team, name, null, task), RegisteredTask.class);
  }

  /** The team's model of that name, made when there is none. */
  public Model model(String name) {
    return client.page("/models?team=" + team + "&name=" + name, Model.class).items().stream()
        .findFirst()
        .orElseGet(() -> client.post("/models", new ModelCreation(team, name, null), Model.class));
  }

  /** Guards an alias of the model by a policy, whether it exists or not. */
  public Alias alias(Model model, String name, AliasPolicy policy) {
    String aliases = "/models/" + model.id() + "/aliases";
    return client.page(aliases, Alias.class).items().stream()
        .filter(alias -> alias.name().equals(name))
        .findFirst()
        .map(alias ->
            client.put(aliases + "/" + name + "/policy", policy, alias.etag(), Alias.class))
        .orElseGet(() -> client.post(aliases, new AliasCreation(name, policy), Alias.class));
  }

  public Benchmark benchmark(
      String name,
      Model model,
      RegisteredTask task,
      DatasetVersion data,
      @Nullable String labelSpace) {
    return client.post(
        "/benchmarks",
        new BenchmarkCreation(
            team,
            name,
            model.name(),
            task.id(),
            task.revision(),
            data.id(),
            "test",
            labelSpace,
            false),
        Benchmark.class);
  }

  public TrainingJob submit(JobSubmission submission) {
    return client.post("/jobs", submission, TrainingJob.class);
  }

  public TrainingJob job(UUID id) {
    return client.get("/jobs/" + id, TrainingJob.class);
  }

  /** Waits until a job has ended well. */
  public TrainingJob finished(TrainingJob submitted, Duration limit) {
    TrainingJob done =
        Waiting.until(
            "the end of training job " + submitted.name(),
            limit,
            () -> {
              TrainingJob job = job(submitted.id());
              narrator.progress("steps", job.step(), job.steps());
              return job;
            },
            job ->
                job.state() != TrainingJob.State.QUEUED
                    && job.state() != TrainingJob.State.RUNNING);
    if (done.state() != TrainingJob.State.FINISHED) {
      throw new IllegalStateException(
          "training job " + done.name() + " ended " + done.state() + ": " + done.failure());
    }
    return done;
  }

  /** The version a finished job ended with. */
  public ModelVersion versionOf(Model model, TrainingJob job, Duration limit) {
    return Waiting.until(
            "the version of job " + job.name(),
            limit,
            () ->
                client
                    .page("/models/" + model.id() + "/versions", ModelVersion.class)
                    .items()
                    .stream()
                    .filter(
                        version -> version.last() && job.id().equals(version.provenance().job()))
                    .findFirst(),
            version -> version.isPresent())
        .orElseThrow();
  }

  public EvaluationRun evaluate(Benchmark benchmark, ModelVersion version) {
    return client.post(
        "/evaluations", new EvaluationRequest(benchmark.id(), version.id()), EvaluationRun.class);
  }

  /** Waits for the scores of a version on a benchmark. */
  public EvaluationRun scores(Benchmark benchmark, ModelVersion version, Duration limit) {
    EvaluationRun done =
        Waiting.until(
                "evaluation on " + benchmark.name(),
                limit,
                () ->
                    client
                        .page(
                            "/evaluations?benchmark="
                                + benchmark.id()
                                + "&modelVersion="
                                + version.id(),
                            EvaluationRun.class)
                        .items()
                        .stream()
                        .peek(run -> narrator.progress("samples", run.done(), run.total()))
                        .findFirst(),
                run -> run.filter(r -> ended(r.state())).isPresent())
            .orElseThrow();
    if (done.state() == EvaluationRun.State.FAILED) {
      throw new IllegalStateException(
          "evaluation on " + benchmark.name() + " failed: " + done.failure());
    }
    return done;
  }

  private static boolean ended(EvaluationRun.State state) {
    return state == EvaluationRun.State.FINISHED || state == EvaluationRun.State.FAILED;
  }

  /** Waits until the given version serves. */
  public ServingSlot serving(ModelVersion version, Duration limit) {
    return Waiting.until(
            "version " + version.number() + " of " + version.modelName() + " serving",
            limit,
            () ->
                client
                    .page("/serving/slots?limit=200&team=" + team, ServingSlot.class)
                    .items()
                    .stream()
                    .filter(slot ->
                        slot.team().equals(team) && slot.model().equals(version.modelName()))
                    .findFirst(),
            slot ->
                slot.filter(s ->
                        version.id().equals(s.version()) && s.state() == ServingSlot.State.SERVING)
                    .isPresent())
        .orElseThrow();
  }

  public PredictionResponse predict(String model, byte[] image, List<Ask> asks) {
    return client.postImage(
        "/predictions",
        new PredictionRequest(team, model, asks, null),
        image,
        "image/png",
        PredictionResponse.class);
  }
}
