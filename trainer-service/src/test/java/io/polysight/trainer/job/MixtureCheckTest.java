package io.polysight.trainer.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.LabelSpace;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.training.MixtureEntry;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.Faults;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Task;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MixtureCheckTest {
  private static final String TEAM = "vision";
  private static final DatasetSource SCENES =
      new DatasetSource.Scenes(1, Map.of("train", 8), null, null, null, null, null);

  private final Map<UUID, RegisteredTask> tasks = new HashMap<>();
  private final Map<UUID, DatasetVersion> versions = new HashMap<>();
  private final Faults faults = new Faults();

  @Test
  void fillsInRevisionLabelSpaceAndWeights() {
    UUID task =
        task("shapes", TEAM, new ImageClassification(List.of("red cube", "blue cube"), null));
    UUID version = version(TEAM, DatasetVersion.State.READY, SCENES);

    MixtureCheck.Resolved resolved = resolve(entry(task, version, null));

    assertThat(faults()).isEmpty();
    assertThat(resolved.entries())
        .containsExactly(new MixtureEntry(task, 3, version, "class", 1.0, 1.0));
    assertThat(resolved.plan())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.name()).isEqualTo("shapes");
          assertThat(entry.digest()).isEqualTo("d1");
        });
  }

  @Test
  void givesATaskThatStandsTwiceTwoNames() {
    UUID task = task("captions", TEAM, new Captioning(null, null));

    MixtureCheck.Resolved resolved =
        resolve(
            entry(task, version(TEAM, DatasetVersion.State.READY, SCENES), null),
            entry(task, version(TEAM, DatasetVersion.State.READY, SCENES), null));

    assertThat(resolved.plan().stream().map(entry -> entry.name()))
        .containsExactly("captions", "captions (2)");
  }

  @Test
  void refusesDataOfAnotherTeam() {
    UUID task = task("captions", TEAM, new Captioning(null, null));

    resolve(entry(task, version("retail", DatasetVersion.State.READY, SCENES), null));

    assertThat(faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.field()).isEqualTo("mixture[0].datasetVersion");
          assertThat(fault.message()).contains("belongs to team 'retail'");
        });
  }

  @Test
  void refusesAVersionThatIsStillIngested() {
    UUID task = task("captions", TEAM, new Captioning(null, null));

    resolve(entry(task, version(TEAM, DatasetVersion.State.PENDING, SCENES), null));

    assertThat(faults()).singleElement().asString().contains("still being ingested");
  }

  @Test
  void refusesALabelSpaceTheDataDoesNotHave() {
    UUID task = task("shapes", TEAM, new ImageClassification(List.of("red cube"), null));

    resolve(entry(task, version(TEAM, DatasetVersion.State.READY, SCENES), "breed"));

    assertThat(faults())
        .singleElement()
        .asString()
        .contains("mixture[0].labelSpace", "no label space 'breed'", "[class]");
  }

  @Test
  void refusesATaskThatSharesNoLabelWithTheData() {
    UUID task = task("dogs", TEAM, new ImageClassification(List.of("beagle", "poodle"), null));

    resolve(entry(task, version(TEAM, DatasetVersion.State.READY, SCENES), null));

    assertThat(faults()).singleElement().asString().contains("shares no name", "beagle");
  }

  @Test
  void refusesToLearnCaptionsFromClassFolders() {
    UUID task = task("captions", TEAM, new Captioning(null, null));
    var folder = new DatasetSource.ImageFolder(UUID.randomUUID());

    resolve(entry(task, version(TEAM, DatasetVersion.State.READY, folder), null));

    assertThat(faults()).singleElement().asString().contains("learns from captions", "has none");
  }

  @Test
  void takesBoxesFromScenesAndRefusesToLearnThemFromCaptionedImages() {
    UUID task = task("cubes", TEAM, new ObjectDetection(List.of("red cube"), null, null));
    resolve(entry(task, version(TEAM, DatasetVersion.State.READY, SCENES), null));
    assertThat(faults()).isEmpty();
    var captioned = new DatasetSource.CocoCaptions(UUID.randomUUID());
    resolve(entry(task, version(TEAM, DatasetVersion.State.READY, captioned), null));
    assertThat(faults())
        .singleElement()
        .asString()
        .contains("object-detection", "learns from boxes", "has none");
  }

  @Test
  void takesBoxesFromPascalVocAndRefusesToLearnMasksFromThem() {
    var voc = new DatasetSource.PascalVoc(UUID.randomUUID());
    UUID boxes = task("boxes", TEAM, new ObjectDetection(List.of("red cube"), null, null));
    resolve(entry(boxes, version(TEAM, DatasetVersion.State.READY, voc), null));
    assertThat(faults()).isEmpty();
    UUID masks = task("masks", TEAM, new InstanceSegmentation(List.of("red cube"), null, null));
    resolve(entry(masks, version(TEAM, DatasetVersion.State.READY, voc), null));
    assertThat(faults()).singleElement().asString().contains("learns from masks", "has none");
  }

  @Test
  void holdsTheLabelsOfASegmentationAgainstTheData() {
    UUID task = task("cubes", TEAM, new InstanceSegmentation(List.of("beagle"), null, null));
    resolve(entry(task, version(TEAM, DatasetVersion.State.READY, SCENES), null));
    assertThat(faults()).singleElement().asString().contains("shares no name", "beagle");
  }

  @Test
  void namesTheFaultsOfEveryEntryAtOnce() {
    resolve(
        entry(UUID.randomUUID(), UUID.randomUUID(), null),
        new MixtureEntry(UUID.randomUUID(), 2, UUID.randomUUID(), null, -1.0, 0.0));

    assertThat(faults().stream().map(Faults.Fault::field))
        .containsExactlyInAnyOrder(
            "mixture[0].task",
            "mixture[0].datasetVersion",
            "mixture[1].samplingWeight",
            "mixture[1].lossWeight",
            "mixture[1].revision",
            "mixture[1].datasetVersion");
  }

  @Test
  void refusesAnEmptyMixture() {
    resolve();

    assertThat(faults()).singleElement().asString().contains("mixture", "is empty");
  }

  private MixtureCheck.Resolved resolve(MixtureEntry... entries) {
    DatasetCatalog catalog =
        new DatasetCatalog() {
          @Override
          public Optional<RegisteredTask> task(UUID id, Integer revision) {
            return Optional.ofNullable(tasks.get(id));
          }

          @Override
          public Optional<DatasetVersion> version(UUID id) {
            return Optional.ofNullable(versions.get(id));
          }
        };
    return new MixtureCheck(catalog, faults, TEAM).resolve(Arrays.asList(entries));
  }

  private List<Faults.Fault> faults() {
    try {
      faults.throwIfAny();
      return List.of();
    } catch (Faults.InvalidValueException e) {
      return e.faults();
    }
  }

  private static MixtureEntry entry(UUID task, UUID version, String labelSpace) {
    return new MixtureEntry(task, null, version, labelSpace, null, null);
  }

  private UUID task(String name, String team, Task task) {
    UUID id = UUID.randomUUID();
    tasks.put(
        id,
        new RegisteredTask(
            id, team, name, "", 3, task, RegisteredTask.State.ACTIVE, Instant.EPOCH, "ada", 1));
    return id;
  }

  private UUID version(String team, DatasetVersion.State state, DatasetSource source) {
    UUID id = UUID.randomUUID();
    boolean ready = state == DatasetVersion.State.READY;
    versions.put(
        id,
        new DatasetVersion(
            id,
            UUID.randomUUID(),
            team,
            1,
            state,
            source,
            ready ? "d1" : null,
            ready ? "manifests/d1.jsonl" : null,
            8,
            8,
            Map.of("train", 8L),
            Map.of("class", new LabelSpace(List.of("red cube", "blue cube"), true)),
            List.of(),
            Instant.EPOCH,
            "ada",
            null));
    return id;
  }
}
