package io.polysight.inference.prediction;

import io.polysight.contracts.serving.Effort;
import io.polysight.contracts.serving.PredictionResponse;
import io.polysight.contracts.serving.PredictionResponse.Answer;
import io.polysight.contracts.serving.PredictionResponse.Timing;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.inference.batching.Batched;
import io.polysight.inference.batching.Lane;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.engine.Lease;
import io.polysight.inference.engine.Turn;
import io.polysight.inference.promptweights.PromptWeightsDirectory;
import io.polysight.inference.promptweights.WeightsInUse;
import io.polysight.inference.task.TaskDirectory;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Prediction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers questions. Everything but native work happens on the calling thread. */
public final class Predictions {
  private static final double NANOS_IN_A_MILLI = 1e6;

  private final AskResolution resolution;
  private final ServingChoice choice;
  private final ImageReading images;
  private final InferenceEngine engine;
  private final PromptWeightsDirectory promptWeights;
  private final Turn turn;

  Predictions(
      AskResolution resolution,
      ServingChoice choice,
      ImageReading images,
      InferenceEngine engine,
      PromptWeightsDirectory promptWeights,
      Duration deadline) {
    this.resolution = resolution;
    this.choice = choice;
    this.images = images;
    this.engine = engine;
    this.promptWeights = promptWeights;
    this.turn = new Turn(Lane.INTERACTIVE, deadline);
  }

  /**
   * @param directory where tasks are read that are not known yet
   * @throws io.polysight.platform.web.ProblemException when the question cannot be answered
   */
  public PredictionResponse answer(Question question, TaskDirectory directory) {
    long began = System.nanoTime();
    List<ResolvedAsk> asks = resolution.resolve(question.team(), question.asks(), directory);
    try (Lease lease = choice.lease(question.team(), question.model())) {
      QuestionLengths.check(lease, asks);
      Effort effort = effort(lease, question.effort());
      long decoding = System.nanoTime();
      RgbImage image = images.read(question.image(), question.imageType());
      long decoded = System.nanoTime() - decoding;
      var weights = asks.stream().map(ask -> inUse(ask, lease)).toList();
      var candidates = candidates(lease, asks, weights);
      Batched<EncodedImage> encoded =
          Waiting.on(Waiting.submit(() -> engine.encode(lease, image, effort, turn)));
      long deciding = System.nanoTime();
      List<Batched<Prediction>> decided = decide(lease, asks, candidates, encoded.value());
      long end = System.nanoTime();
      long waited = decided.stream().mapToLong(Batched::queueNanos).max().orElse(0);
      return new PredictionResponse(
          Ids.next(),
          question.team(),
          answers(asks, weights, decided),
          lease.checkpoint().served(),
          new Timing(
              (encoded.queueNanos() + waited) / NANOS_IN_A_MILLI,
              decoded / NANOS_IN_A_MILLI,
              encoded.runNanos() / NANOS_IN_A_MILLI,
              Math.max(0, end - deciding - waited) / NANOS_IN_A_MILLI,
              (end - began) / NANOS_IN_A_MILLI));
    }
  }

  private static Effort effort(Lease lease, @Nullable Effort asked) {
    Effort effort = asked == null ? Effort.BALANCED : asked;
    if (!lease.efforts().contains(effort)) {
      throw Problems.invalid(
          "effort",
          "'%s' is none of %s, which version %d of '%s' takes; leave it out, or ask a model that was trained with flexible patches"
              .formatted(
                  name(effort),
                  lease.efforts().stream().map(Predictions::name).toList(),
                  lease.checkpoint().number(),
                  lease.checkpoint().model()));
    }
    return effort;
  }

  private static String name(Effort effort) {
    return effort.name().toLowerCase(Locale.ROOT);
  }

  /** Asked for before the image is, so that a new task's candidates are encoded beside it. */
  private List<CompletableFuture<CandidateEmbeddings>> candidates(
      Lease lease, List<ResolvedAsk> asks, List<Optional<WeightsInUse>> weights) {
    return IntStream.range(0, asks.size())
        .mapToObj(i ->
            Waiting.submit(() ->
                engine.candidates(
                    lease,
                    asks.get(i).task(),
                    weights.get(i).map(WeightsInUse::weights).orElse(null),
                    turn)))
        .toList();
  }

  /** Of registered tasks only: weights are learnt for one revision. */
  private Optional<WeightsInUse> inUse(ResolvedAsk ask, Lease lease) {
    UUID task = ask.id();
    Integer revision = ask.revision();
    return task == null || revision == null
        ? Optional.empty()
        : promptWeights.of(task, revision, lease.checkpoint().version());
  }

  private List<Batched<Prediction>> decide(
      Lease lease,
      List<ResolvedAsk> asks,
      List<CompletableFuture<CandidateEmbeddings>> candidates,
      EncodedImage image) {
    List<CompletableFuture<Batched<Prediction>>> decisions = new ArrayList<>();
    for (int i = 0; i < asks.size(); i++) {
      var task = asks.get(i).task();
      var encoded = Waiting.on(candidates.get(i));
      decisions.add(Waiting.submit(() -> engine.decide(lease, task, encoded, image, turn)));
    }
    return decisions.stream().map(Waiting::on).toList();
  }

  private static List<Answer> answers(
      List<ResolvedAsk> asks,
      List<Optional<WeightsInUse>> weights,
      List<Batched<Prediction>> predictions) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < asks.size(); i++) {
      ResolvedAsk ask = asks.get(i);
      Prediction prediction = Duplicates.without(predictions.get(i).value(), ask.maxOverlap());
      UUID weighting = weights.get(i).map(WeightsInUse::weighting).orElse(null);
      answers.add(new Answer(ask.id(), ask.revision(), prediction, weighting));
    }
    return answers;
  }
}
