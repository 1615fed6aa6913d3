package io.polysight.inference.batchprediction;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.datasets.sample.Question;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.mixture.AskedExamples;
import io.polysight.inference.batching.Batched;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.engine.Lease;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Every question about every image of a split; the image is encoded once for all of its own. */
final class QuestionPrediction {
  private final SplitPrediction split;
  private final InferenceEngine engine;
  private final Lease lease;

  QuestionPrediction(SplitPrediction split, InferenceEngine engine, Lease lease) {
    this.split = split;
    this.engine = engine;
    this.lease = lease;
  }

  void predict(List<Sample> samples, QuestionTask task, Consumer<PredictedSample> out) {
    CandidateEmbeddings candidates =
        engine.candidatesUncached(lease, task, SplitPrediction.TURN).join();
    split.encode(
        samples,
        (part, encoded) -> {
          List<List<CompletableFuture<Batched<Prediction>>>> decided = new ArrayList<>();
          for (int i = 0; i < part.size(); i++) {
            decided.add(ask(part.get(i), encoded.get(i), task, candidates));
          }
          for (int i = 0; i < part.size(); i++) {
            write(part.get(i), task, decided.get(i), out);
          }
        });
  }

  private List<CompletableFuture<Batched<Prediction>>> ask(
      Sample sample, EncodedImage image, QuestionTask task, CandidateEmbeddings candidates) {
    return AskedExamples.asked(task, sample).stream()
        .map(question ->
            engine.decide(
                lease, task.asking(question.question()), candidates, image, SplitPrediction.TURN))
        .toList();
  }

  private static void write(
      Sample sample,
      QuestionTask task,
      List<CompletableFuture<Batched<Prediction>>> decided,
      Consumer<PredictedSample> out) {
    List<Question> asked = AskedExamples.asked(task, sample);
    for (int i = 0; i < asked.size(); i++) {
      out.accept(
          new PredictedSample(
              PredictedSample.ofQuestion(sample.id(), i + 1),
              decided.get(i).join().value(),
              reference(task, asked.get(i))));
    }
  }

  private static Reference reference(QuestionTask task, Question question) {
    return switch (task) {
      case VisualQuestionAnswering answering ->
          new Reference.Answers(question.question(), question.given());
      case Verification verification ->
          new Reference.Truth(question.question(), question.answer().equals(Verification.TRUE));
    };
  }
}
