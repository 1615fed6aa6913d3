package io.polysight.generalist.inference;

import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.ImageMemory;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Scored;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.List;

/**
 * Answers to a text about an image.
 *
 * @param candidates the answers to choose from, or the words to write with
 * @param scale 1/τ of the kind of task
 */
record QuestionAnswers(LoadedModel loaded, CandidateEmbeddings candidates, double scale) {

  Prediction.Answered answer(VisualQuestionAnswering task, String question, EncodedImage image) {
    if (!task.open()) {
      List<Scored> ranked = ranked(question, image);
      Scored best = ranked.getFirst();
      return new Prediction.Answered(best.text(), Math.log(best.score()), ranked);
    }
    try (NDManager scope = loaded.root().newSubManager()) {
      ImageMemory asked =
          loaded
              .model()
              .questions()
              .asked(loaded.kernels(), loaded.memory(scope, image), tokens(question));
      WordWriter.Written written =
          new WordWriter(loaded, candidates, scale).write(asked, task.maxTokens(), task.beams());
      return new Prediction.Answered(written.text(), written.logProbability(), List.of());
    }
  }

  Prediction.Verified verify(String statement, EncodedImage image) {
    double probability =
        ranked(statement, image).stream()
            .filter(scored -> scored.text().equals(Verification.TRUE))
            .findFirst()
            .orElseThrow()
            .score();
    return new Prediction.Verified(probability > 0.5, probability);
  }

  private List<Scored> ranked(String question, EncodedImage image) {
    try (NDManager scope = loaded.root().newSubManager()) {
      float[] x =
          LoadedModel.values(
              loaded
                  .model()
                  .questions()
                  .answers(loaded.kernels(), loaded.memory(scope, image), tokens(question)));
      return Ranking.of(candidates, x, scale, Integer.MAX_VALUE);
    }
  }

  private TokenBatch tokens(String question) {
    return TokenBatch.candidates(loaded.tokenizer(), List.of(question), loaded.maxTokens());
  }
}
