package io.polysight.cli.archives;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Question;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Scored;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.Task;
import java.util.ArrayList;
import java.util.List;

/** The answers of a checkpoint. */
record ModelAnswers(Predictor predictor) implements Answers {
  private static final int BATCH = 50;

  /** As many texts as a retrieval task may ask for. */
  private static final int MOST = 100;

  @Override
  public List<Prediction> of(Task task, DatasetVersion version, List<Sample> samples) {
    CandidateEmbeddings candidates = predictor.encodeCandidates(task);
    List<Prediction> answers = new ArrayList<>();
    for (int from = 0; from < samples.size(); from += BATCH) {
      answers.addAll(predictor.predict(task, candidates, encoded(version, samples, from)));
    }
    return answers;
  }

  @Override
  public List<List<String>> ranked(
      List<String> texts, DatasetVersion version, List<Sample> samples) {
    Task best = new ImageTextRetrieval(null, Math.min(texts.size(), MOST));
    CandidateEmbeddings candidates = predictor.encodeTexts(texts);
    List<List<String>> ranked = new ArrayList<>();
    for (int from = 0; from < samples.size(); from += BATCH) {
      for (Prediction answer :
          predictor.predict(best, candidates, encoded(version, samples, from))) {
        ranked.add(((Prediction.Retrieved) answer).texts().stream().map(Scored::text).toList());
      }
    }
    return ranked;
  }

  @Override
  public List<List<String>> asked(
      QuestionTask task,
      DatasetVersion version,
      List<Sample> samples,
      List<List<Question>> questions) {
    CandidateEmbeddings candidates = predictor.encodeCandidates(task);
    List<List<String>> answers = new ArrayList<>();
    for (int from = 0; from < samples.size(); from += BATCH) {
      List<EncodedImage> images = encoded(version, samples, from);
      for (int i = 0; i < images.size(); i++) {
        List<EncodedImage> image = List.of(images.get(i));
        answers.add(
            questions.get(from + i).stream()
                .map(question ->
                    predictor
                        .predict(task.asking(question.question()), candidates, image)
                        .getFirst())
                .map(ModelAnswers::said)
                .toList());
      }
    }
    return answers;
  }

  private static String said(Prediction answer) {
    return switch (answer) {
      case Prediction.Answered answered -> answered.answer();
      case Prediction.Verified verified -> String.valueOf(verified.holds());
      default -> throw new IllegalStateException(answer + " answers no question");
    };
  }

  private List<EncodedImage> encoded(DatasetVersion version, List<Sample> samples, int from) {
    return predictor.encodeImages(
        samples.subList(from, Math.min(samples.size(), from + BATCH)).stream()
            .map(version::image)
            .toList());
  }
}
