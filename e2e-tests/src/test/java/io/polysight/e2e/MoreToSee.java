package io.polysight.e2e;

import static org.awaitility.Awaitility.await;

import io.polysight.cli.client.PlatformClient;
import io.polysight.cli.life.Life;
import io.polysight.contracts.Page;
import io.polysight.contracts.datasets.DatasetSource.Scenes;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.DatasetVersionCreation;
import io.polysight.contracts.datasets.Upload;
import io.polysight.contracts.datasets.UploadCreation;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EmbeddingMap;
import io.polysight.contracts.evaluations.EmbeddingMapCreation;
import io.polysight.contracts.evaluations.EvaluationRequest;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.ImageIndex;
import io.polysight.contracts.serving.ImageIndexCreation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a life leaves out and people look at: an earlier checkpoint judged beside the last one, a
 * data set with a second version, a map of it, its images made searchable, and an upload that was
 * not brought to its end.
 *
 * @param data the data-set version with images that nobody trained on, which has the map and the
 *     index
 * @param second version 2 of the same data set
 * @param earlier the checkpoint halfway
 * @param earlierRun its evaluation on the benchmark of {@link Life.Story#unseen()}
 */
record MoreToSee(
    DatasetVersion data, DatasetVersion second, ModelVersion earlier, UUID earlierRun) {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Asks for all of it at once, then waits for all. */
  static MoreToSee after(Life.Story story, PlatformClient client) {
    Benchmark judge = client.get("/benchmarks/" + story.unseen().benchmark(), Benchmark.class);
    DatasetVersion data =
        client.get("/dataset-versions/" + judge.datasetVersion(), DatasetVersion.class);
    ModelVersion earlier =
        client
            .page("/models/" + story.model().id() + "/versions", ModelVersion.class)
            .items()
            .stream()
            .filter(version -> !version.last())
            .findFirst()
            .orElseThrow();
    EvaluationRun run =
        client.post(
            "/evaluations", new EvaluationRequest(judge.id(), earlier.id()), EvaluationRun.class);
    EmbeddingMap map =
        client.post(
            "/embedding-maps",
            new EmbeddingMapCreation(data.id(), story.version().id()),
            EmbeddingMap.class);
    client.post(
        "/uploads",
        new UploadCreation(data.team(), "weld-seams.zip", 2_000_000_000L),
        Upload.class);
    ImageIndex index =
        client.post(
            "/image-indexes",
            new ImageIndexCreation(data.id(), story.version().id()),
            ImageIndex.class);
    DatasetVersion second =
        client.post(
            "/datasets/" + data.dataset() + "/versions",
            new DatasetVersionCreation(other((Scenes) data.source())),
            DatasetVersion.class);
    await()
        .atMost(PATIENCE)
        .until(() ->
            client.get("/evaluations/" + run.id(), EvaluationRun.class).state()
                    == EvaluationRun.State.FINISHED
                && client.get("/embedding-maps/" + map.id(), EmbeddingMap.class).state()
                    == EmbeddingMap.State.FINISHED
                && client.get("/image-indexes/" + index.id(), ImageIndex.class).state()
                    == BatchPrediction.State.FINISHED
                && client.get("/dataset-versions/" + second.id(), DatasetVersion.class).state()
                    == DatasetVersion.State.READY);
    return new MoreToSee(data, second, earlier, run.id());
  }

  /** The same kind of scenes, some fewer, drawn by another seed. */
  private static Scenes other(Scenes source) {
    return new Scenes(
        source.seed() + 1,
        Map.of("test", 60),
        source.imageSize(),
        source.minObjects(),
        source.maxObjects(),
        source.heldOutPairs(),
        source.onlyPairs());
  }

  /** A sample of the data as the portal's addresses name it. */
  String sample(PlatformClient client) {
    Page<Named> first =
        client.page("/dataset-versions/" + data.id() + "/samples?limit=1", Named.class);
    List<Named> items = first.items();
    return data.id() + "/" + items.getFirst().id();
  }

  /** As much of a sample as is needed here. */
  record Named(String id) {}
}
