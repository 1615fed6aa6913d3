package io.polysight.inference.batchprediction;

import io.polysight.contracts.serving.EmbeddedSample;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.datasets.blob.CachedBlobs;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.manifest.KnownLabels;
import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.mixture.AskedExamples;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.engine.Lease;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** Computes one batch and stores its file. */
final class BatchRun {
  private static final String MEDIA_TYPE = "application/jsonl";

  private final InferenceEngine engine;
  private final ObjectStore objects;
  private final Buckets buckets;
  private final JsonMapper json;
  private final BatchProperties properties;

  BatchRun(
      InferenceEngine engine,
      ObjectStore objects,
      Buckets buckets,
      JsonMapper json,
      BatchProperties properties) {
    this.engine = engine;
    this.objects = objects;
    this.buckets = buckets;
    this.json = json;
    this.properties = properties;
  }

  /**
   * @return the key of the file in the bucket
   */
  String run(UUID id, BatchInputs inputs, Lease lease, SplitPrediction.Progress progress)
      throws IOException {
    return written(
        id,
        inputs.manifest(),
        lease,
        progress,
        (version, split, out) -> predict(inputs, version, split, lease, out::accept));
  }

  /**
   * Embeds a version, or an even sample of it.
   *
   * @return the key of the file in the bucket
   */
  String embed(UUID id, EmbeddingInputs inputs, Lease lease, SplitPrediction.Progress progress)
      throws IOException {
    return written(
        id,
        inputs.manifest(),
        lease,
        progress,
        (version, split, out) ->
            split.encode(
                EvenSample.of(version.samples(), inputs.limit(), inputs.seed()),
                (samples, encoded) -> {
                  for (int i = 0; i < samples.size(); i++) {
                    out.accept(new EmbeddedSample(samples.get(i).id(), encoded.get(i).embedding()));
                  }
                }));
  }

  /**
   * Embeds an even sample of a version and keeps it in memory.
   *
   * @return float32 [width] for each image drawn
   */
  List<float[]> embeddings(
      String manifest, int limit, Lease lease, SplitPrediction.Progress progress)
      throws IOException {
    DatasetVersion version = open(manifest);
    List<float[]> embeddings = new ArrayList<>();
    new SplitPrediction(engine, lease, version, progress, properties.chunk())
        .encode(
            EvenSample.of(version.samples(), limit, 0),
            (samples, encoded) -> encoded.forEach(image -> embeddings.add(image.embedding())));
    return embeddings;
  }

  private DatasetVersion open(String manifest) throws IOException {
    Path shards = Files.createDirectories(properties.scratch()).resolve("shards");
    return DatasetVersion.open(
        new CachedBlobs(objects.blobs(buckets.datasets()), shards), manifest);
  }

  /** Passes on one line after the other. */
  private interface Lines {
    void of(DatasetVersion version, SplitPrediction split, Consumer<Object> out) throws IOException;
  }

  private String written(
      UUID id, String manifest, Lease lease, SplitPrediction.Progress progress, Lines content)
      throws IOException {
    DatasetVersion version = open(manifest);
    var split = new SplitPrediction(engine, lease, version, progress, properties.chunk());
    Path file = properties.scratch().resolve(id + ".jsonl");
    try {
      try (Writer lines = Files.newBufferedWriter(file)) {
        content.of(version, split, line -> write(lines, line));
      }
      String key = "batches/" + id + ".jsonl";
      objects.putFile(buckets.predictions(), key, file, MEDIA_TYPE);
      return key;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void predict(
      BatchInputs inputs,
      DatasetVersion version,
      SplitPrediction split,
      Lease lease,
      Consumer<PredictedSample> out)
      throws IOException {
    List<Sample> samples = version.samples(inputs.split());
    if (inputs.unlabelled()) {
      split.predict(samples, inputs.task(), sample -> new Reference.Unknown(), out);
      return;
    }
    switch (inputs.task()) {
      case ImageClassification task -> {
        String space = Objects.requireNonNull(inputs.labelSpace());
        split.predict(
            having(samples, sample -> sample.annotations().labels().containsKey(space)),
            task,
            sample ->
                new Reference.Label(
                    Objects.requireNonNull(sample.annotations().labels().get(space))),
            out);
      }
      case Captioning task ->
          split.predict(
              captioned(samples),
              task,
              sample -> new Reference.Captions(sample.annotations().captions()),
              out);
      case ImageTextRetrieval task ->
          new RetrievalPrediction(split, engine, lease).predict(captioned(samples), task, out);
      case RegionTask task -> {
        var known =
            new KnownRegions(
                Objects.requireNonNull(inputs.labelSpace()), task instanceof InstanceSegmentation);
        split.predict(having(samples, known::in), task, known::of, out);
      }
      case QuestionTask task ->
          new QuestionPrediction(split, engine, lease)
              .predict(
                  having(samples, sample -> !AskedExamples.asked(task, sample).isEmpty()),
                  task,
                  out);
      case MultiLabelClassification task -> {
        LabelSpace space = version.header().labelSpace(Objects.requireNonNull(inputs.labelSpace()));
        split.predict(
            having(samples, sample -> KnownLabels.of(space, sample.annotations()).any()),
            task,
            sample -> labels(KnownLabels.of(space, sample.annotations()), task.labels()),
            out);
      }
      case ReferringExpressionGrounding task ->
          new GroundingPrediction(split, engine, lease)
              .predict(
                  having(samples, sample -> !sample.annotations().expressions().isEmpty()), out);
    }
  }

  private static Reference labels(KnownLabels known, List<String> asked) {
    return new Reference.Labels(
        asked.stream().filter(known.present()::contains).toList(),
        asked.stream().filter(known.absent()::contains).toList());
  }

  private static List<Sample> captioned(List<Sample> samples) {
    return having(samples, sample -> !sample.annotations().captions().isEmpty());
  }

  /** Only samples whose truth is known can be scored. */
  private static List<Sample> having(List<Sample> samples, Predicate<Sample> known) {
    List<Sample> usable = samples.stream().filter(known).toList();
    if (usable.isEmpty()) {
      throw new IllegalArgumentException(
          "none of the " + samples.size() + " samples of the split has what the task is scored by");
    }
    return usable;
  }

  private void write(Writer lines, Object line) {
    try {
      lines.write(json.writeValueAsString(line));
      lines.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
