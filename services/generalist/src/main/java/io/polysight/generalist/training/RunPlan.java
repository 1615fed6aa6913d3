package io.polysight.generalist.training;

import io.polysight.generalist.checkpoint.LearnedTask;
import io.polysight.generalist.checkpoint.MachineProvenance;
import io.polysight.generalist.checkpoint.ModelCard;
import io.polysight.generalist.checkpoint.TokenizerCard;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.model.Vocabulary;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.text.BytePairTokenizer;
import io.polysight.generalist.text.BytePairTraining;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a new run fixes before its first step: tokenizer, vocabulary, preprocessing. */
final class RunPlan {
  private RunPlan() {}

  static ModelCard of(Recipe recipe, Mixture mixture, Map<String, String> provenance)
      throws IOException {
    List<String> all = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (MixtureTask task : mixture.tasks()) {
      List<String> texts = texts(task);
      all.addAll(texts);
      if (task.task() instanceof Captioning) {
        written.addAll(texts);
      }
      if (task.task() instanceof VisualQuestionAnswering answering && answering.open()) {
        task.source().answers().forEach(written::add);
      }
    }
    BytePairTokenizer tokenizer = BytePairTraining.learn(all, recipe.vocabularySize());
    if (recipe.refusesLongCaptions()) {
      ContextFit.check(mixture, tokenizer, recipe.architecture().text().maxTokens());
    }
    return new ModelCard(
        ModelCard.FORMAT,
        0,
        TokenizerCard.of(tokenizer),
        Preprocessing.square(
            recipe.architecture().image().size(), recipe.architecture().image().fit()),
        Vocabulary.of(tokenizer, written),
        learned(mixture),
        recipe,
        MachineProvenance.with(provenance));
  }

  static List<LearnedTask> learned(Mixture mixture) {
    return mixture.tasks().stream()
        .map(t ->
            new LearnedTask(
                t.name(),
                t.task(),
                t.samplingWeight(),
                t.lossWeight(),
                t.source().digest(),
                t.source().size()))
        .toList();
  }

  private static List<String> texts(MixtureTask task) throws IOException {
    List<String> texts = new ArrayList<>();
    switch (task.task()) {
      case ImageClassification classification -> {
        texts.addAll(classification.labels());
        texts.addAll(classification.prompts());
      }
      case MultiLabelClassification classification -> {
        texts.addAll(classification.labels());
        texts.addAll(classification.prompts());
      }
      case ImageTextRetrieval retrieval -> task.source().texts().forEach(texts::add);
      case Captioning captioning -> task.source().texts().forEach(texts::add);
      case RegionTask regions -> texts.addAll(regions.labels());
      case VisualQuestionAnswering answering -> {
        task.source().texts().forEach(texts::add);
        if (answering.open()) {
          task.source().answers().forEach(texts::add);
        } else {
          texts.addAll(answering.answers());
        }
      }
      case Verification verification -> {
        task.source().texts().forEach(texts::add);
        texts.addAll(Verification.CANDIDATES);
      }
      case ReferringExpressionGrounding grounding -> task.source().texts().forEach(texts::add);
    }
    return texts;
  }
}
