package io.polysight.trainer.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.Faults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobRecipeTest {
  @Test
  void laysNestedOverridesOverTheShippedRecipe() {
    Recipe shipped = RecipeReader.shipped("nano-scenes");

    JobRecipe recipe =
        JobRecipe.of(
            "nano-scenes",
            Map.of(
                "seed", 99, "learningRate", Map.of("peak", 0.002), "batch", Map.of("default", 8)),
            6);

    assertThat(recipe.recipe().seed()).isEqualTo(99);
    assertThat(recipe.recipe().learningRate().peak()).isEqualTo(0.002);
    assertThat(recipe.recipe().learningRate().floor()).isEqualTo(shipped.learningRate().floor());
    assertThat(recipe.recipe().batchOf("anything", new Captioning(20, 1))).isEqualTo(8);
    assertThat(recipe.recipe().threads()).isEqualTo(3);
    assertThat(recipe.recipe().architecture()).isEqualTo(shipped.architecture());
  }

  @Test
  void dividesTheCoresAmongTheReplicas() {
    assertThat(JobRecipe.of("nano-scenes", Map.of("replicas", 4), 2).recipe().threads())
        .isEqualTo(1);
    assertThat(JobRecipe.of("nano-scenes", Map.of("replicas", 4), 8).recipe().threads())
        .isEqualTo(2);
  }

  @Test
  void leavesTheThreadsToTheJobThatNamesThem() {
    assertThat(JobRecipe.of("nano-scenes", Map.of("threads", 1), 8).recipe().threads())
        .isEqualTo(1);
  }

  @Test
  void readsTheSameRecipeFromTheSettingsKeptWithAJob() {
    JobRecipe recipe = JobRecipe.of("nano-scenes", Map.of("steps", 400), 2);

    assertThat(JobRecipe.of(recipe.settings()).recipe()).isEqualTo(recipe.recipe());
  }

  @Test
  void namesEveryImpossibleSettingAtOnce() {
    assertThatThrownBy(
            () -> JobRecipe.of("nano-scenes", Map.of("steps", 0, "labelSmoothing", 2.0), 2))
        .isInstanceOfSatisfying(
            Faults.InvalidValueException.class,
            e ->
                assertThat(e.faults().stream().map(Faults.Fault::field))
                    .containsAll(List.of("steps", "labelSmoothing")));
  }

  @Test
  void refusesASettingThatDoesNotExist() {
    assertThatThrownBy(() -> JobRecipe.of("nano-scenes", Map.of("learningrate", 1), 2))
        .hasMessageContaining("did you mean 'learningRate'?");
  }
}
