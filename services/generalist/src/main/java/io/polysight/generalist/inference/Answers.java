package io.polysight.generalist.inference;

import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.TaskKind;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.Objects;

/** ŷ = argmax over y ∈ Y of P(x, y): one task's answer to one image. */
final class Answers {
  private final LoadedModel loaded;
  private final Abilities abilities;
  private final double labelBias;

  Answers(LoadedModel loaded, Abilities abilities) {
    this.loaded = loaded;
    this.abilities = abilities;
    labelBias =
        abilities.has(TaskKind.MULTI_LABEL_CLASSIFICATION)
            ? loaded.model().multiLabels().bias()
            : Double.NaN;
  }

  /**
   * @param candidates of this task, encoded by the same model as the image
   */
  Prediction of(Task task, CandidateEmbeddings candidates, EncodedImage image) {
    return switch (task) {
      case ImageClassification classification ->
          new Prediction.Classified(
              Ranking.of(candidates, image.embedding(), abilities.scale(task), Integer.MAX_VALUE));
      case MultiLabelClassification labels ->
          Ranking.judged(candidates, image, abilities.scale(task), labelBias, labels.threshold());
      case ImageTextRetrieval retrieval ->
          new Prediction.Retrieved(
              Ranking.of(
                  candidates,
                  image.embedding(),
                  abilities.scale(task),
                  Objects.requireNonNull(retrieval.topK())));
      case Captioning captioning ->
          caption(captioning, new WordWriter(loaded, candidates, abilities.scale(task)), image);
      case VisualQuestionAnswering answering ->
          new QuestionAnswers(loaded, candidates, abilities.scale(task))
              .answer(answering, abilities.asked(answering), image);
      case Verification verification ->
          new QuestionAnswers(loaded, candidates, abilities.scale(task))
              .verify(abilities.asked(verification), image);
      case RegionTask regions ->
          new RegionAnswers(found(task, image), candidates, abilities.scale(task)).answer(regions);
      case ReferringExpressionGrounding grounding ->
          new GroundingAnswers(found(task, image), candidates, abilities.scale(task)).answer();
    };
  }

  private EncodedRegions found(Task task, EncodedImage image) {
    ImageRegions regions = image.regions();
    if (regions == null) {
      throw abilities.withoutRegions(task);
    }
    return regions.found();
  }

  private Prediction caption(Captioning task, WordWriter writer, EncodedImage image) {
    try (NDManager scope = loaded.root().newSubManager()) {
      WordWriter.Written written =
          writer.write(
              loaded.memory(scope, image),
              Objects.requireNonNull(task.maxTokens()),
              Objects.requireNonNull(task.beams()));
      return new Prediction.Captioned(written.text(), written.logProbability());
    }
  }
}
