package io.polysight.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.cli.client.RefusedException;
import io.polysight.contracts.datasets.Dataset;
import io.polysight.contracts.datasets.DatasetCreation;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.datasets.TaskRegistration;
import io.polysight.contracts.models.Model;
import io.polysight.contracts.models.ModelCreation;
import io.polysight.tasks.ImageClassification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Teams see and change their own, and cannot tell another team's things from things that do not
 * exist.
 */
class TeamsStoryIT {
  private static final PlatformUnderTest POLYSIGHT = PlatformUnderTest.get();
  private static final ImageClassification TASK = new ImageClassification(List.of("a", "b"), null);

  @Test
  void anotherTeamsThingsAreNotThere() {
    RegisteredTask task =
        POLYSIGHT
            .as("ben")
            .post(
                "/tasks", new TaskRegistration("vision", "ours", null, TASK), RegisteredTask.class);
    Dataset dataset =
        POLYSIGHT
            .as("ben")
            .post("/datasets", new DatasetCreation("vision", "ours", null), Dataset.class);
    Model model =
        POLYSIGHT.as("ben").post("/models", new ModelCreation("vision", "ours", null), Model.class);
    for (String path :
        List.of("/tasks/" + task.id(), "/datasets/" + dataset.id(), "/models/" + model.id())) {
      assertThat(POLYSIGHT.as("vera").get(path, Map.class)).containsEntry("team", "vision");
      assertThatThrownBy(() -> POLYSIGHT.as("otto").get(path, Map.class))
          .isInstanceOfSatisfying(
              RefusedException.class, refused -> assertThat(refused.status()).isEqualTo(404));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tasks",
        "/datasets",
        "/models",
        "/jobs",
        "/benchmarks",
        "/evaluations",
        "/serving/slots"
      })
  void aPersonWithoutATeamSeesNothing(String list) {
    assertThat(POLYSIGHT.as("nora").page(list, Map.class).items()).isEmpty();
  }

  @Test
  void aViewerChangesNothing() {
    assertThatThrownBy(() ->
            POLYSIGHT
                .as("vera")
                .post(
                    "/tasks",
                    new TaskRegistration("vision", "mine", null, TASK),
                    RegisteredTask.class))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.status()).isEqualTo(403))
        .hasMessageContaining("vision");
  }

  @Test
  void nobodyWritesIntoAnotherTeam() {
    assertThatThrownBy(() ->
            POLYSIGHT
                .as("otto")
                .post(
                    "/tasks",
                    new TaskRegistration("vision", "theirs", null, TASK),
                    RegisteredTask.class))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.status()).isIn(403, 404));
  }
}
