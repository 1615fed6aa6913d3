package io.polysight.inference;

import static io.polysight.inference.Testbed.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.models.SharedTeam;
import io.polysight.contracts.serving.BatchEmbeddingCreation;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.EmbeddedSample;
import io.polysight.contracts.serving.EmbeddingRequest;
import io.polysight.contracts.serving.EmbeddingRequest.ImageSource;
import io.polysight.contracts.serving.EmbeddingResponse;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.inference.Predictor;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.platform.testing.Answer;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.ScenesVersion;
import io.polysight.scenes.generate.SplitSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Embeddings of images sent along, of samples, and of whole versions. */
class EmbeddingIT {
  private static final String PATH = "/api/v1/embeddings";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static Testbed bed;
  private static CheckpointRef served;
  private static UUID dataset;
  private static DatasetVersion version;
  private static List<Sample> samples;

  @BeforeAll
  static void start() throws IOException {
    bed = new Testbed("--polysight.inference.batches.chunk=16");
    served = bed.serve(TinyCheckpoints.trained(32, 1), 1);
    var splits = List.of(new SplitSpec("train", 30, null), new SplitSpec("test", 10, null));
    var spec = new SceneSpec(5, 24, 1, 1, null, null, null, null, splits);
    var blobs = bed.objects().blobs(bed.buckets().datasets());
    var written = ScenesVersion.write(spec, blobs, Files.createTempDirectory("scenes"));
    dataset = bed.neighbours().dataset(TEAM, written);
    version = DatasetVersion.open(blobs, written.digest());
    samples = version.samples();
    bed.neighbours().samples(dataset, samples);
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @Test
  void answersWhatTheModelComputesInTheOrderAsked() throws IOException {
    List<RgbImage> images = List.of(version.image(samples.get(0)), version.image(samples.get(35)));
    EmbeddingResponse answer =
        embed("vera", sent(images.get(0)), sample(samples.get(35)), sent(images.get(0)))
            .as(EmbeddingResponse.class);
    assertThat(answer.width()).isEqualTo(32);
    assertThat(answer.servedBy()).isEqualTo(served.served());
    assertThat(answer.embeddings()).hasSize(3);
    assertThat(answer.embeddings().get(2)).isEqualTo(answer.embeddings().get(0));
    try (Predictor predictor = Predictor.load(TinyCheckpoints.trained(32, 1), 1)) {
      var expected = predictor.encodeImages(images);
      assertThat(answer.embeddings().get(0)).containsExactly(expected.get(0).embedding(), near());
      assertThat(answer.embeddings().get(1)).containsExactly(expected.get(1).embedding(), near());
    }
    assertThat(norm(answer.embeddings().get(1))).isCloseTo(1, within(1e-5));
  }

  @Test
  void namesEveryImageItCannotRead() {
    var broken = new ImageSource(Base64.getEncoder().encodeToString(new byte[] {1, 2}), null, null);
    Answer unreadable = embed("vera", broken, sent(TinyCheckpoints.image(1)), broken);
    assertThat(unreadable.status()).isEqualTo(400);
    assertThat(unreadable.faults()).containsOnlyKeys("images[0]", "images[2]");
    Answer odd =
        embed(
            "vera",
            new ImageSource("%%", null, null),
            new ImageSource(null, dataset, null),
            new ImageSource(null, null, null));
    assertThat(odd.faults()).containsOnlyKeys("images[0].image", "images[1]", "images[2]");
    assertThat(embed("vera").faults().get("images")).contains("is empty");
    var many = Collections.nCopies(33, sent(TinyCheckpoints.image(1)));
    assertThat(embed("vera", many.toArray(ImageSource[]::new)).faults().get("images"))
        .contains("33 images", "at most 32", "batch-embeddings");
  }

  @Test
  void isForMembersOfTheTeamAndForSamplesTheySee() {
    ImageSource image = sent(TinyCheckpoints.image(1));
    var request = new EmbeddingRequest(TEAM, null, List.of(image));
    assertThat(bed.service().api().post(PATH, request).status()).isEqualTo(401);
    assertThat(embed("otto", image).status()).isEqualTo(403);
    var hidden = new ImageSource(null, UUID.randomUUID(), "train/000000");
    assertThat(embed("vera", hidden).status()).isEqualTo(404);
    var absent = new ImageSource(null, dataset, "train/999999");
    assertThat(embed("vera", absent).status()).isEqualTo(404);
  }

  @Test
  void writesTheEmbeddingsOfAWholeVersion() throws IOException {
    List<EmbeddedSample> lines =
        file(new BatchEmbeddingCreation(TEAM, served.version(), dataset, null, null), 40);
    assertThat(lines.stream().map(EmbeddedSample::sample))
        .containsExactlyElementsOf(samples.stream().map(Sample::id).toList());
    float[] online =
        embed("vera", sent(version.image(samples.get(7))))
            .as(EmbeddingResponse.class)
            .embeddings()
            .getFirst();
    assertThat(lines.get(7).embedding()).containsExactly(online, near());
  }

  @Test
  void drawsAnEvenSampleByItsSeed() {
    List<String> drawn = ids(8, 1L);
    assertThat(drawn).hasSize(8).isEqualTo(ids(8, 1L)).isNotEqualTo(ids(8, 2L));
    assertThat(drawn.stream().filter(id -> id.startsWith("train/"))).hasSize(6);
  }

  @Test
  void embedsByModelsOfTheTeamAndOfThePlatformOnly() {
    CheckpointRef foreign = described("retail");
    CheckpointRef shared = described(SharedTeam.NAME);
    var byForeign = new BatchEmbeddingCreation(TEAM, foreign.version(), dataset, 1, null);
    assertThat(batch("ben", byForeign).status()).isEqualTo(404);
    var none = new BatchEmbeddingCreation(TEAM, shared.version(), dataset, 0, null);
    assertThat(batch("ben", none).faults()).containsOnlyKeys("limit");
    var byShared = new BatchEmbeddingCreation(TEAM, shared.version(), dataset, 1, null);
    assertThat(batch("vera", byShared).status()).isEqualTo(403);
    assertThat(batch("otto", byShared).status()).isEqualTo(403);
    assertThat(file(byShared, 1)).hasSize(1);
  }

  private static CheckpointRef described(String team) {
    var folder = TinyCheckpoints.trained(32, 1);
    CheckpointRef checkpoint = TinyCheckpoints.describe(folder, team, "other", 1);
    TinyCheckpoints.upload(folder, checkpoint, bed.objects(), bed.buckets().checkpoints());
    bed.neighbours().register(checkpoint);
    return checkpoint;
  }

  private static List<String> ids(int limit, @Nullable Long seed) {
    return file(new BatchEmbeddingCreation(TEAM, served.version(), dataset, limit, seed), limit)
        .stream()
        .map(EmbeddedSample::sample)
        .toList();
  }

  private static List<EmbeddedSample> file(BatchEmbeddingCreation wanted, long expected) {
    UUID id = batch("ben", wanted).as(BatchPrediction.class).id();
    BatchPrediction done =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    bed.as("vera").get("/api/v1/batch-predictions/" + id).as(BatchPrediction.class),
                batch -> batch.state() == BatchPrediction.State.FINISHED);
    assertThat(done.total()).isEqualTo(expected);
    byte[] file = bed.objects().get(bed.buckets().predictions(), String.valueOf(done.key()));
    return Stream.of(new String(file, StandardCharsets.UTF_8).split("\n"))
        .map(line -> JSON.readValue(line, EmbeddedSample.class))
        .toList();
  }

  private static Answer batch(String user, BatchEmbeddingCreation wanted) {
    return bed.as(user).post("/api/v1/batch-embeddings", wanted);
  }

  private static Answer embed(String user, ImageSource... images) {
    return bed.as(user).post(PATH, new EmbeddingRequest(TEAM, null, List.of(images)));
  }

  private static ImageSource sent(RgbImage image) {
    return new ImageSource(
        Base64.getEncoder().encodeToString(PngEncoder.encode(image)), null, null);
  }

  private static ImageSource sample(Sample sample) {
    return new ImageSource(null, dataset, sample.id());
  }

  private static org.assertj.core.data.Offset<Float> near() {
    return within(1e-5f);
  }

  private static double norm(float[] vector) {
    double sum = 0;
    for (float value : vector) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum);
  }
}
