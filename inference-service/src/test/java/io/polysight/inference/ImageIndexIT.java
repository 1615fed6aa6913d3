package io.polysight.inference;

import static io.polysight.inference.Testbed.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.Page;
import io.polysight.contracts.serving.BatchPrediction.State;
import io.polysight.contracts.serving.ImageIndex;
import io.polysight.contracts.serving.ImageIndexCreation;
import io.polysight.contracts.serving.ImageSearch;
import io.polysight.contracts.serving.ImageSearchResult;
import io.polysight.contracts.serving.ImageSearchResult.Hit;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.manifest.VersionSummary;
import io.polysight.datasets.sample.Sample;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.platform.testing.Answer;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.ScenesVersion;
import io.polysight.scenes.generate.SplitSpec;
import io.polysight.testing.TestInfrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** Images found by words, by an image and by a sample, with the checkpoint that comes along. */
class ImageIndexIT {
  private static final String PATH = "/api/v1/image-indexes";
  private static final Path NANO =
      Path.of(System.getProperty("polysight.home", "."), "models", "nano");
  private static final int SCENES = 360;
  private static final TestInfrastructure.Database DATABASE =
      TestInfrastructure.get().freshDatabase("imageindex");
  private static Testbed bed;
  private static CheckpointRef served;
  private static UUID dataset;
  private static DatasetVersion version;
  private static List<Sample> samples;
  private static UUID index;

  @BeforeAll
  static void start() throws IOException {
    // What an earlier run left in these folders would hide that something is missing.
    bed =
        new Testbed(
            DATABASE,
            "--polysight.inference.batches.scratch=" + Files.createTempDirectory("batches"),
            "--polysight.inference.image-indexes.checkpoints="
                + Files.createTempDirectory("search"));
    served = bed.serve(NANO, 1);
    VersionSummary written = scenes(bed.buckets().datasets(), SCENES);
    dataset = bed.neighbours().dataset(TEAM, written);
    version = DatasetVersion.open(bed.objects().blobs(bed.buckets().datasets()), written.digest());
    samples = version.samples();
    index = made(bed, dataset, served).id();
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  /** Scenes of one object each, of a seed that no training saw; docs/methods/image-search.md. */
  @Test
  void findsTheImagesThatWordsSpeakOfFarMoreOftenThanChance() {
    Map<String, Set<String>> byClass =
        samples.stream()
            .collect(
                Collectors.groupingBy(
                    sample -> String.valueOf(sample.annotations().labels().get("class")),
                    Collectors.mapping(Sample::id, Collectors.toSet())));
    double recall = 0;
    for (var wanted : byClass.entrySet()) {
      Set<String> found = new HashSet<>(ids(search("vera", "a " + wanted.getKey(), 10)));
      found.retainAll(wanted.getValue());
      recall += (double) found.size() / Math.min(10, wanted.getValue().size());
    }
    recall /= byClass.size();
    double chance = 10.0 / SCENES;
    System.out.printf(
        "recall at 10 of %d classes among %d scenes: %.3f, by chance %.3f%n",
        byClass.size(), SCENES, recall, chance);
    assertThat(byClass).hasSizeGreaterThan(40);
    assertThat(recall).isGreaterThan(10 * chance);
  }

  @Test
  void answersBestFirstWithWhoLooked() {
    ImageSearchResult all = search("vera", "a red star", 200).as(ImageSearchResult.class);
    assertThat(all.index()).isEqualTo(index);
    assertThat(all.by()).isEqualTo(served.served());
    assertThat(all.searched()).isEqualTo(SCENES);
    assertThat(all.hits()).hasSize(200).isSortedAccordingTo(ImageIndexIT::bestFirst);
    assertThat(all.hits()).allMatch(hit -> Math.abs(hit.cosine()) <= 1 + 1e-6);
    ImageSearchResult usual =
        search("vera", new ImageSearch("a red star", null, null, "val", null))
            .as(ImageSearchResult.class);
    assertThat(usual.hits()).hasSize(50).allMatch(hit -> hit.split().equals("val"));
    assertThat(usual.searched()).isEqualTo(SCENES / 3);
  }

  @Test
  void findsImagesLikeOneThatIsSentOrNamed() throws IOException {
    Sample one = samples.get(40);
    String file = Base64.getEncoder().encodeToString(PngEncoder.encode(version.image(one)));
    List<Hit> like =
        search("vera", new ImageSearch(null, file, null, null, 11))
            .as(ImageSearchResult.class)
            .hits();
    assertThat(like.getFirst().sample()).isEqualTo(one.id());
    assertThat(like.getFirst().cosine()).isCloseTo(1, within(1e-4));
    List<Hit> named =
        search("vera", new ImageSearch(null, null, one.id(), null, 10))
            .as(ImageSearchResult.class)
            .hits();
    assertThat(named.stream().map(Hit::sample))
        .containsExactlyElementsOf(like.stream().skip(1).map(Hit::sample).toList());
  }

  @Test
  void searchesByTheWeightsOfTheIndexThoughOthersServe() {
    CheckpointRef other = bed.store(TinyCheckpoints.trained(32, 1), 2);
    UUID byOther = made(bed, dataset, other).id();
    ImageSearchResult result =
        search(bed, "vera", byOther, words("a red star", 5)).as(ImageSearchResult.class);
    assertThat(result.by()).isEqualTo(other.served());
    assertThat(result.hits()).hasSize(5);
    assertThat(bed.slot().version()).isEqualTo(served.version());
  }

  @Test
  void refusesWordsButNotSamplesWhenTheWeightsOfTheIndexAreGone() {
    CheckpointRef gone = bed.store(TinyCheckpoints.trained(32, 2), 3);
    UUID byGone = made(bed, dataset, gone).id();
    gone.files().forEach(file -> bed.objects().delete(bed.buckets().checkpoints(), file.key()));
    Answer refused = search(bed, "vera", byGone, words("a red star", 5));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Version 3 of 'generalist'", "cannot be loaded any more");
    var like = new ImageSearch(null, null, samples.getFirst().id(), null, 5);
    assertThat(search(bed, "vera", byGone, like).as(ImageSearchResult.class).hits()).hasSize(5);
  }

  @Test
  void isMadeOnceForEachPairOfVersions() {
    assertThat(create(bed, "ben", dataset, served).as(ImageIndex.class).id()).isEqualTo(index);
    assertThat(bed.as("vera").get(PATH + "/" + index).as(ImageIndex.class).done())
        .isEqualTo(SCENES);
    assertThat(listed("vera", dataset)).extracting(ImageIndex::id).contains(index);
    assertThat(listed("vera", UUID.randomUUID())).isEmpty();
  }

  @Test
  void isMadeAnewWhereItFailed() throws IOException {
    VersionSummary elsewhere = scenes(bed.buckets().checkpoints(), 12);
    UUID lost = bed.neighbours().dataset(TEAM, elsewhere);
    UUID id = create(bed, "ben", lost, served).as(ImageIndex.class).id();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> bed.as("vera").get(PATH + "/" + id).as(ImageIndex.class).state() == State.FAILED);
    Answer early = search(bed, "vera", id, words("a red star", 5));
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.text()).contains("is FAILED");
    scenes(bed.buckets().datasets(), 12);
    assertThat(made(bed, lost, served).id()).isEqualTo(id);
  }

  @Test
  void namesWhatIsWrongWithASearch() {
    assertThat(search("vera", new ImageSearch(" ", null, null, null, 201)).faults())
        .containsOnlyKeys("text", "limit");
    assertThat(search("vera", new ImageSearch("a star", null, "x", null, 0)).faults().get("text"))
        .contains("2 are given");
    assertThat(search("vera", new ImageSearch(null, null, null, null, null)).faults().get("text"))
        .contains("0 are given");
    assertThat(
            search("vera", new ImageSearch("a star", null, null, "noon", null))
                .faults()
                .get("split"))
        .contains("'noon'", "[train, val]");
    assertThat(
            search("vera", new ImageSearch(null, null, "nowhere.png", null, null))
                .faults()
                .get("sample"))
        .contains("'nowhere.png'");
    assertThat(search("vera", new ImageSearch(null, "%%", null, null, null)).faults())
        .containsOnlyKeys("image");
    String tooLong = "a red star above a ring ".repeat(20);
    assertThat(search("vera", tooLong, 5).faults().get("text"))
        .matches("takes \\d{3} tokens, but the context of version 1 of 'generalist' has \\d+.*");
  }

  @Test
  void isForMembersOfTheTeamAndMadeByItsEditors() {
    var wanted = new ImageIndexCreation(dataset, served.version());
    assertThat(bed.service().api().post(PATH, wanted).status()).isEqualTo(401);
    assertThat(create(bed, "vera", dataset, served).status()).isEqualTo(403);
    assertThat(create(bed, "otto", dataset, served).status()).isEqualTo(404);
    assertThat(create(bed, "ben", UUID.randomUUID(), served).status()).isEqualTo(404);
    CheckpointRef foreign = TinyCheckpoints.describe(NANO, "retail", "theirs", 1);
    bed.neighbours().register(foreign);
    assertThat(create(bed, "ben", dataset, foreign).status()).isEqualTo(404);
    String search = PATH + "/" + index + "/searches";
    assertThat(bed.service().api().post(search, words("a star", 1)).status()).isEqualTo(401);
    assertThat(search("otto", "a star", 1).status()).isEqualTo(404);
    assertThat(bed.as("otto").get(PATH + "/" + index).status()).isEqualTo(404);
    assertThat(listed("otto", dataset)).isEmpty();
  }

  @Test
  void answersTheSameAfterARestart() {
    List<String> before = ids(search("vera", "a blue ring", 10));
    try (Testbed after =
        Testbed.beside(
            bed.neighbours(),
            DATABASE,
            "--polysight.object-store.buckets.datasets=" + bed.buckets().datasets(),
            "--polysight.object-store.buckets.checkpoints=" + bed.buckets().checkpoints(),
            "--polysight.object-store.buckets.predictions=" + bed.buckets().predictions())) {
      assertThat(ids(search(after, "vera", index, words("a blue ring", 10)))).isEqualTo(before);
    }
  }

  @Test
  void saysHowMuchMemoryAnIndexTakesThatDoesNotFit() {
    try (Testbed small =
        Testbed.beside(
            bed.neighbours(),
            DATABASE,
            "--polysight.inference.image-indexes.memory=10KB",
            "--polysight.object-store.buckets.datasets=" + bed.buckets().datasets(),
            "--polysight.object-store.buckets.checkpoints=" + bed.buckets().checkpoints(),
            "--polysight.object-store.buckets.predictions=" + bed.buckets().predictions())) {
      Answer refused = search(small, "vera", index, words("a blue ring", 10));
      assertThat(refused.status()).isEqualTo(507);
      assertThat(refused.text()).contains("10240", "polysight.inference.image-indexes.memory");
    }
  }

  private static VersionSummary scenes(String bucket, int count) throws IOException {
    var splits =
        List.of(new SplitSpec("train", 2 * count / 3, null), new SplitSpec("val", count / 3, null));
    var spec = new SceneSpec(4242, 48, 1, 1, null, null, null, null, splits);
    return ScenesVersion.write(
        spec, bed.objects().blobs(bucket), Files.createTempDirectory("scenes"));
  }

  private static ImageIndex made(Testbed bed, UUID dataset, CheckpointRef by) {
    UUID id = create(bed, "ben", dataset, by).as(ImageIndex.class).id();
    return await()
        .atMost(Duration.ofSeconds(120))
        .until(
            () -> bed.as("vera").get(PATH + "/" + id).as(ImageIndex.class),
            found -> found.state() == State.FINISHED);
  }

  private static Answer create(Testbed bed, String user, UUID dataset, CheckpointRef by) {
    return bed.as(user).post(PATH, new ImageIndexCreation(dataset, by.version()));
  }

  private static List<ImageIndex> listed(String user, UUID dataset) {
    return bed.as(user)
        .get(PATH + "?datasetVersion=" + dataset)
        .as(new TypeReference<Page<ImageIndex>>() {})
        .items();
  }

  private static ImageSearch words(String text, @Nullable Integer limit) {
    return new ImageSearch(text, null, null, null, limit);
  }

  private static Answer search(String user, String text, int limit) {
    return search(user, words(text, limit));
  }

  private static Answer search(String user, ImageSearch wanted) {
    return search(bed, user, index, wanted);
  }

  private static Answer search(Testbed bed, String user, UUID index, ImageSearch wanted) {
    return bed.as(user).post(PATH + "/" + index + "/searches", wanted);
  }

  private static List<String> ids(Answer answer) {
    return answer.as(ImageSearchResult.class).hits().stream().map(Hit::sample).toList();
  }

  private static int bestFirst(Hit one, Hit other) {
    return Double.compare(other.cosine(), one.cosine());
  }
}
