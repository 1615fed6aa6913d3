package io.polysight.eval.scoring;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.metrics.statistics.Contributions;
import io.polysight.metrics.vqa.AnswerNormalization;
import io.polysight.metrics.vqa.HumanAnswer;
import io.polysight.metrics.vqa.SoftAccuracy;
import io.polysight.tasks.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Answers as VQA v2 judges them, and statements by the share that was judged rightly. */
final class QuestionProtocol {
  /** What {@link SoftAccuracy} expects; where one answer is known, all ten are that one. */
  private static final int PEOPLE = 10;

  private static final double COIN = 0.5;

  private QuestionProtocol() {}

  static Measurement answers(List<PredictedSample> samples) {
    double[] values = new double[samples.size()];
    for (int i = 0; i < values.length; i++) {
      PredictedSample sample = samples.get(i);
      if (!(sample.prediction() instanceof Prediction.Answered answered)
          || !(sample.reference() instanceof Reference.Answers known)
          || known.answers().isEmpty()) {
        throw Measurements.misfit(sample, "an answer and at least one answer of people");
      }
      values[i] =
          SoftAccuracy.of(
              answered.answer(), people(known.answers()), AnswerNormalization.REFERENCE);
    }
    return new Measurement(
        List.of(new Figure("VQA accuracy", Contributions.mean(values))), null, List.of());
  }

  private static List<HumanAnswer> people(List<String> answers) {
    List<HumanAnswer> people = new ArrayList<>();
    int count = answers.size() == 1 ? PEOPLE : answers.size();
    IntStream.range(0, count)
        .forEach(i -> people.add(new HumanAnswer(answers.get(i % answers.size()), "" + i)));
    return people;
  }

  static Measurement statements(List<PredictedSample> samples) {
    double[] values = new double[samples.size()];
    for (int i = 0; i < values.length; i++) {
      PredictedSample sample = samples.get(i);
      if (!(sample.prediction() instanceof Prediction.Verified verified)
          || !(sample.reference() instanceof Reference.Truth truth)) {
        throw Measurements.misfit(sample, "a judgement and the truth of the statement");
      }
      values[i] = verified.holds() == truth.holds() ? 1 : 0;
    }
    return new Measurement(
        List.of(new Figure("accuracy", Contributions.mean(values))), COIN, List.of());
  }
}
