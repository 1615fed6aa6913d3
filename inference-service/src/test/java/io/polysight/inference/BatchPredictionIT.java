package io.polysight.inference;

import static io.polysight.inference.Testbed.TEAM;
import static io.polysight.inference.Testbed.defined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.models.SharedTeam;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.BatchPrediction.State;
import io.polysight.contracts.serving.BatchPredictionCreation;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.platform.testing.Answer;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.ScenesVersion;
import io.polysight.scenes.generate.SplitSpec;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Task;
import io.polysight.testing.TestInfrastructure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Predictions of a whole split, written to a file. */
class BatchPredictionIT {
  private static final Task COLOURS = new ImageClassification(TinyCheckpoints.COLOURS, null);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static Testbed bed;
  private static CheckpointRef served;
  private static CheckpointRef other;
  private static UUID dataset;
  private static DatasetVersion samples;

  @BeforeAll
  static void start() throws IOException {
    bed = new Testbed("--polysight.inference.batches.chunk=16");
    served = bed.serve(TinyCheckpoints.trained(32, 1), 1);
    other = bed.store(TinyCheckpoints.trained(32, 2), 2);
    var spec =
        new SceneSpec(
            5, 24, 1, 1, null, null, null, null, List.of(new SplitSpec("test", 40, null)));
    var blobs = bed.objects().blobs(bed.buckets().datasets());
    var written = ScenesVersion.write(spec, blobs, Files.createTempDirectory("scenes"));
    dataset = bed.neighbours().dataset(TEAM, written);
    samples = DatasetVersion.open(blobs, written.digest());
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @Test
  void predictsEverySampleAsAnInteractiveRequestWould() throws IOException {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    List<PredictedSample> lines = run(creation(task, served, "colour"));
    assertThat(lines).hasSize(40);
    Sample first = samples.samples("test").getFirst();
    assertThat(lines.getFirst().sample()).isEqualTo(first.id());
    assertThat(lines.getFirst().reference())
        .isEqualTo(new Reference.Label(first.annotations().labels().get("colour")));
    var online = bed.ask(samples.image(first), defined(COLOURS)).answers().getFirst();
    assertThat(best(lines.getFirst().prediction())).isEqualTo(best(online.prediction()));
  }

  @Test
  void predictsSamplesWhoseTruthNobodyKnows() throws IOException {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    List<PredictedSample> known = run(creation(task, served, "colour"));
    List<PredictedSample> unknown = run(unlabelled(task, null));
    assertThat(unknown)
        .extracting(line -> best(line.prediction()))
        .containsExactlyElementsOf(known.stream().map(line -> best(line.prediction())).toList());
    assertThat(unknown).allMatch(line -> line.reference().equals(new Reference.Unknown()));
  }

  @Test
  void refusesUnlabelledSamplesWhereNothingCouldBeSaidOfThem() {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    assertThat(create(bed, "ben", unlabelled(task, "colour")).faults().get("labelSpace"))
        .contains("leave 'colour' out");
    UUID captioning = bed.neighbours().task(TEAM, new Captioning(6, 1));
    assertThat(create(bed, "ben", unlabelled(captioning, null)).faults().get("unlabelled"))
        .contains("captioning is asked only", "image-classification");
  }

  private static BatchPredictionCreation unlabelled(UUID task, @Nullable String labelSpace) {
    return new BatchPredictionCreation(
        TEAM, task, 1, served.version(), dataset, "test", labelSpace, true);
  }

  @Test
  void predictsByAVersionThatIsNotServed() {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    var ofServed = run(creation(task, served, "colour"));
    var ofOther = run(creation(task, other, "colour"));
    assertThat(ofOther).hasSameSizeAs(ofServed).isNotEqualTo(ofServed);
    assertThat(bed.slot().version()).isEqualTo(served.version());
  }

  @Test
  void setsCaptionsBesideThoseOfPeople() throws IOException {
    UUID task = bed.neighbours().task(TEAM, new Captioning(6, 1));
    List<PredictedSample> lines = run(creation(task, served, null));
    Sample first = samples.samples("test").getFirst();
    assertThat(lines.getFirst().prediction()).isInstanceOf(Prediction.Captioned.class);
    assertThat(lines.getFirst().reference())
        .isEqualTo(new Reference.Captions(first.annotations().captions()));
  }

  @Test
  void ranksTheCaptionsOfTheSplitBothWays() throws IOException {
    UUID task = bed.neighbours().task(TEAM, new ImageTextRetrieval(null, 5));
    List<PredictedSample> lines = run(creation(task, served, null));
    List<Sample> split = samples.samples("test");
    for (int i = 0; i < lines.size(); i++) {
      List<String> own = split.get(i).annotations().captions();
      var ranks = (Reference.Ranks) lines.get(i).reference();
      var top = ((Prediction.Retrieved) lines.get(i).prediction()).texts();
      assertThat(ranks.textToImage()).hasSameSizeAs(own).allMatch(rank -> rank >= 1 && rank <= 40);
      boolean inTop = top.stream().anyMatch(text -> own.contains(text.text()));
      assertThat(inTop).isEqualTo(ranks.imageToText() <= 5);
    }
  }

  @Test
  void takesUpAgainWhatAShutdownInterrupted() {
    TestInfrastructure.Database database =
        TestInfrastructure.get().freshDatabase("inferencerestart");
    UUID task = bed.neighbours().task(TEAM, new Captioning(20, 8));
    // Each instance has buckets of its own: what the batch reads must lie in the folder they share.
    run(creation(bed.neighbours().task(TEAM, new Captioning(2, 1)), other, null));
    UUID batch;
    try (Testbed before = Testbed.beside(bed.neighbours(), database)) {
      batch = create(before, "ben", creation(task, other, null)).as(BatchPrediction.class).id();
    }
    try (Testbed after = Testbed.beside(bed.neighbours(), database)) {
      assertThat(finished(after, batch).done()).isEqualTo(40);
    }
  }

  @Test
  void refusesWhatDoesNotFitTogether() {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    UUID captioning = bed.neighbours().task(TEAM, new Captioning(6, 1));
    var noSpace = create(bed, "ben", creation(task, served, null));
    assertThat(noSpace.status()).isEqualTo(400);
    assertThat(noSpace.faults().get("labelSpace")).contains("is missing", "colour");
    assertThat(create(bed, "ben", creation(task, served, "taste")).faults().get("labelSpace"))
        .contains("'taste' is not in this version");
    assertThat(create(bed, "ben", creation(captioning, served, "colour")).faults())
        .containsOnlyKeys("labelSpace");
    var split =
        new BatchPredictionCreation(TEAM, task, 1, served.version(), dataset, "noon", "colour");
    assertThat(create(bed, "ben", split).faults().get("split")).contains("noon", "test");
  }

  @Test
  void isForEditorsOfTheTeamAndForServices() {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    UUID foreign = bed.neighbours().task("retail", COLOURS);
    var wanted = creation(task, served, "colour");
    assertThat(create(bed, "vera", wanted).status()).isEqualTo(403);
    assertThat(create(bed, "otto", wanted).status()).isEqualTo(403);
    assertThat(create(bed, "ben", creation(foreign, served, "colour")).status()).isEqualTo(404);
    Answer byService =
        bed.service().asService("eval-service").post("/api/v1/batch-predictions", wanted);
    assertThat(byService.status()).isEqualTo(202);
    UUID id = byService.as(BatchPrediction.class).id();
    assertThat(bed.as("vera").get("/api/v1/batch-predictions/" + id).status()).isEqualTo(200);
    assertThat(bed.as("otto").get("/api/v1/batch-predictions/" + id).status()).isEqualTo(404);
    finished(bed, id);
  }

  @Test
  void predictsByAModelOfThePlatformForEveryTeam() {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    CheckpointRef shared = described(SharedTeam.NAME);
    CheckpointRef foreign = described("retail");
    assertThat(run(creation(task, shared, "colour"))).hasSize(40);
    assertThat(create(bed, "ben", creation(task, foreign, "colour")).status()).isEqualTo(404);
  }

  private static CheckpointRef described(String team) {
    var folder = TinyCheckpoints.trained(32, 1);
    CheckpointRef checkpoint = TinyCheckpoints.describe(folder, team, "other", 1);
    TinyCheckpoints.upload(folder, checkpoint, bed.objects(), bed.buckets().checkpoints());
    bed.neighbours().register(checkpoint);
    return checkpoint;
  }

  private static String best(Prediction prediction) {
    return ((Prediction.Classified) prediction).labels().getFirst().text();
  }

  private static BatchPredictionCreation creation(
      UUID task, CheckpointRef version, @Nullable String labelSpace) {
    return new BatchPredictionCreation(
        TEAM, task, 1, version.version(), dataset, "test", labelSpace);
  }

  private static Answer create(Testbed bed, String user, BatchPredictionCreation wanted) {
    return bed.as(user).post("/api/v1/batch-predictions", wanted);
  }

  private static List<PredictedSample> run(BatchPredictionCreation wanted) {
    UUID id = create(bed, "ben", wanted).as(BatchPrediction.class).id();
    BatchPrediction batch = finished(bed, id);
    assertThat(batch.key()).isEqualTo("batches/" + id + ".jsonl");
    assertThat(batch.total()).isEqualTo(40);
    byte[] file = bed.objects().get(bed.buckets().predictions(), "batches/" + id + ".jsonl");
    return Stream.of(new String(file, StandardCharsets.UTF_8).split("\n"))
        .map(line -> JSON.readValue(line, PredictedSample.class))
        .toList();
  }

  private static BatchPrediction finished(Testbed bed, UUID id) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> bed.as("ben").get("/api/v1/batch-predictions/" + id).as(BatchPrediction.class),
            batch -> batch.state() == State.FINISHED || fails(batch));
  }

  private static boolean fails(BatchPrediction batch) {
    if (batch.state() == State.FAILED) {
      throw new AssertionError("the batch failed: " + batch.failure());
    }
    return false;
  }
}
