package io.polysight.generalist.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.generalist.augment.Augmentation;
import io.polysight.generalist.augment.RandAugment;
import io.polysight.generalist.augment.ScaleJitter;
import io.polysight.generalist.model.ExpertsConfig;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.Faults.InvalidValueException;
import io.polysight.tasks.ImageTextRetrieval;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecipeReaderTest {

  @Test
  void readsEveryShippedRecipe() {
    for (String name : RecipeReader.shippedNames()) {
      assertThat(RecipeReader.shipped(name).steps()).isPositive();
    }
  }

  @Test
  void readsEveryProfile() {
    assertThat(RecipeReader.parse("{profile: base}").architecture().width()).isEqualTo(768);
    assertThat(RecipeReader.parse("{profile: large}").architecture().image().swin().dim())
        .isEqualTo(192);
  }

  @Test
  void laysWhatIsWrittenOverTheProfile() {
    Recipe recipe = RecipeReader.parse("steps: 7\nlearningRate: {warmUp: 2}");
    assertThat(recipe.steps()).isEqualTo(7);
    assertThat(recipe.learningRate().warmUp()).isEqualTo(2);
    assertThat(recipe.architecture().image().size()).isEqualTo(48);
  }

  @Test
  void sizesBatchesByNameThenByKindThenByDefault() {
    Recipe recipe = RecipeReader.parse("batch: {pairs: 5, captioning: 7}");
    assertThat(recipe.batchOf("pairs", new Captioning(20, 1))).isEqualTo(5);
    assertThat(recipe.batchOf("stories", new Captioning(20, 1))).isEqualTo(7);
    assertThat(recipe.batchOf("search", new ImageTextRetrieval(null, null))).isEqualTo(32);
  }

  @Test
  void refusesAllUnknownKeysAtOnceAndSuggests() {
    assertThatThrownBy(
            () -> RecipeReader.parse("stepz: 7\nlearningRate: {peek: 1}\nprofile: nanoo"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("stepz: is not a setting; did you mean 'steps'?")
        .hasMessageContaining("learningRate.peek: is not a setting; did you mean 'peak'?")
        .hasMessageContaining("profile: 'nanoo' is not known; did you mean 'nano'?");
  }

  @Test
  void refusesImpossibleSizesWithBothNumbersAndTheNearestThatFits() {
    assertThatThrownBy(() ->
            RecipeReader.parse(
                "architecture: {width: 130, image: {size: 50, patch: 6, patchEmbed: fixed}}\nsampler: proportionl"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("50 is not a multiple of patch")
        .hasMessageContaining("width 130 cannot be shared by 4 heads; nearest width that fits: 132")
        .hasMessageContaining("sampler: 'proportionl' is not known; did you mean 'proportional'?");
  }

  @Test
  void leavesPlugInsOffThatARecipeDoesNotMention() {
    assertThat(RecipeReader.parse("steps: 100").architecture().decoder().experts())
        .isEqualTo(ExpertsConfig.NONE);
  }

  @Test
  void refusesExpertsThatAreUnknownTooFewOrMisspelt() {
    assertThatThrownBy(() ->
            RecipeReader.parse("architecture: {decoder: {experts: {name: attributes, count: 1}}}"))
        .hasMessageContaining("architecture.decoder.experts.name: 'attributes' is not known")
        .hasMessageContaining("architecture.decoder.experts.count: 1 is outside 2 to 64");
    assertThatThrownBy(() -> RecipeReader.parse("architecture: {decoder: {experts: {expertz: 4}}}"))
        .hasMessageContaining("architecture.decoder.experts.expertz: is not a setting");
  }

  @Test
  void refusesSidesOfPatchesThatDoNotFit() {
    assertThatThrownBy(() -> RecipeReader.parse("architecture: {image: {patches: [8]}}"))
        .hasMessageContaining("[8] are for patchEmbed flexible; convolutional-stem has patches");
    assertThatThrownBy(() ->
            RecipeReader.parse("architecture: {image: {patchEmbed: flexible, patches: [5, 12]}}"))
        .hasMessageContaining("patches: [5, 12] lack 8")
        .hasMessageContaining("patches: 5 does not divide the image side 48");
  }

  @Test
  void refusesMisspeltAndImpossibleRatesOfTasks() {
    assertThatThrownBy(() -> RecipeReader.parse("taskRates: {pairs: {faktor: 1}}"))
        .hasMessageContaining("taskRates.pairs.faktor: is not a setting; did you mean 'factor'?");
    assertThatThrownBy(() ->
            RecipeReader.parse(
                "sampler: mixed\ntaskRates: {pairs: {factor: 0, from: 0, warmUp: 0}}"))
        .hasMessageContaining("taskRates.pairs.factor: 0.0 is outside above 0 to 100")
        .hasMessageContaining("taskRates: mixed steps belong to no task");
  }

  @Test
  void augmentsOnlyWhatATaskAsksFor() {
    assertThat(RecipeReader.parse("steps: 100").augment()).isEmpty();
    assertThat(RecipeReader.parse("augment: {shapes: {flip: 0.5}}").augment())
        .containsEntry(
            "shapes",
            new Augmentation(new ScaleJitter(1, 1), 0.5, new RandAugment(0, 9, false), 0));
  }

  @Test
  void refusesMisspeltAndImpossibleAugmentations() {
    assertThatThrownBy(() -> RecipeReader.parse("augment: {shapes: {flipp: 1, scale: {most: 2}}}"))
        .hasMessageContaining("augment.shapes.flipp: is not a setting; did you mean 'flip'?")
        .hasMessageContaining("augment.shapes.scale.most: is not a setting");
    assertThatThrownBy(() ->
            RecipeReader.parse(
                "augment: {shapes: {flip: 2, mixup: -1, randAugment: {count: 1, magnitude: 31},"
                    + " scale: {smallest: 2}}}"))
        .hasMessageContaining("augment.shapes.flip: 2.0 is outside 0 to 1")
        .hasMessageContaining("augment.shapes.mixup: -1.0 is outside 0 to 1")
        .hasMessageContaining("augment.shapes.randAugment.magnitude: 31 is outside 0 to 30")
        .hasMessageContaining(
            "augment.shapes.scale.largest: 1.0 is outside the smallest 2.0 to 10");
    assertThatThrownBy(() -> RecipeReader.parse("augment: {shapes: much}"))
        .hasMessageContaining("augment.shapes");
  }

  @Test
  void raisesTheRateOfATaskFromItsStart() {
    var rate = new TaskRate(0.5, 10, 4);
    assertThat(rate.at(9)).isZero();
    assertThat(rate.at(10)).isEqualTo(0.1);
    assertThat(rate.at(14)).isEqualTo(0.5);
    assertThat(rate.at(1000)).isEqualTo(0.5);
  }

  @Test
  void refusesToBalanceTasksThatEveryStepMixes() {
    assertThatThrownBy(() -> RecipeReader.parse("sampler: mixed\noptimizer: {name: mt-adamw}"))
        .hasMessageContaining("sampler: mixed steps belong to no task");
  }

  @Test
  void refusesAWarmUpLongerThanTheRun() {
    assertThatThrownBy(() -> RecipeReader.parse("steps: 10\nlearningRate: {warmUp: 10}"))
        .hasMessageContaining("learningRate.warmUp: 10 steps do not fit into the 10 steps");
  }

  @Test
  void saysWhereAValueDoesNotFit() {
    assertThatThrownBy(() -> RecipeReader.parse("learningRate: {warmUp: soon}"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("learningRate.warmUp");
  }

  @Test
  void comesBackFromJsonUnchanged() {
    JsonMapper json = JsonMapper.builder().build();
    Recipe recipe = RecipeReader.shipped("nano-scenes");
    assertThat(json.readValue(json.writeValueAsString(recipe), Recipe.class)).isEqualTo(recipe);
  }
}
