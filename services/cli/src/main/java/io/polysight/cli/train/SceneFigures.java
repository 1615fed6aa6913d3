package io.polysight.cli.train;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Question;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.generalist.mixture.AskedExamples;
import io.polysight.metrics.caption.Bleu;
import io.polysight.metrics.caption.CaptionPair;
import io.polysight.metrics.caption.CiderD;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a checkpoint does on scenes of the test split, as named numbers. */
final class SceneFigures {
  private static final int BATCH = 50;

  private final Predictor predictor;
  private final SceneData data;
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private @Nullable ObjectFigures objects;

  private SceneFigures(Predictor predictor, SceneData data) {
    this.predictor = predictor;
    this.data = data;
  }

  /** Of every task. */
  static Map<String, Double> measure(Path checkpoint, SceneData data) throws IOException {
    return measure(checkpoint, data, data.mixture().taught().keySet());
  }

  /**
   * @param tasks whose figures are wanted
   * @return figures by name, in the order of the tasks
   */
  static Map<String, Double> measure(Path checkpoint, SceneData data, Collection<String> tasks)
      throws IOException {
    try (Predictor predictor = Predictor.load(checkpoint, 1)) {
      var measured = new SceneFigures(predictor, data);
      for (Map.Entry<String, SceneTask> entry : data.mixture().taught().entrySet()) {
        String name = entry.getKey();
        if (!tasks.contains(name)) {
          continue;
        }
        String space = entry.getValue().labels();
        switch (data.task(entry.getValue())) {
          case ImageClassification task -> measured.classes(name, task, String.valueOf(space));
          case ImageTextRetrieval task -> measured.retrieval(name);
          case Captioning task -> measured.captions(name, task);
          case QuestionTask task -> measured.answers(name, task);
          case RegionTask task -> measured.regions(name, task, String.valueOf(space));
          case MultiLabelClassification task ->
              measured.figures.put(
                  name + " mAP", measured.objects().occurring(task, String.valueOf(space)));
          case ReferringExpressionGrounding task ->
              measured.figures.put(name + " accuracy at IoU 0.5", measured.objects().referred());
        }
      }
      return measured.figures;
    }
  }

  /** By the names that the task was taught, and by colours and shapes alone, which it was not. */
  private void regions(String name, RegionTask task, String space) throws IOException {
    objects()
        .averagePrecision(task, space)
        .forEach((of, value) -> figures.put(name + " " + of, value));
    for (String other : List.of("colour", "shape")) {
      if (!other.equals(space)) {
        RegionTask renamed = task.withLabels(data.labels(other));
        objects()
            .averagePrecision(renamed, other)
            .forEach((of, value) -> figures.put(name + " by " + other + " alone, " + of, value));
      }
    }
  }

  private ObjectFigures objects() throws IOException {
    if (objects == null) {
      List<Sample> samples = data.captioned().samples(Sample.TEST);
      objects =
          new ObjectFigures(
              predictor, data.captioned().header(), samples, encode(data.captioned(), samples));
    }
    return objects;
  }

  private void classes(String name, ImageClassification task, String space) throws IOException {
    figures.put(name + " accuracy", accuracy(task, space, Sample.TEST));
    List<String> unseen = data.mixture().unseenPairs();
    if (unseen.size() > 1 && space.equals("class")) {
      figures.put(
          name + " unseen accuracy",
          accuracy(new ImageClassification(unseen, null), space, SceneMixture.UNSEEN));
    }
  }

  private double accuracy(Task task, String space, String split) throws IOException {
    List<Sample> samples = data.labelled().samples(split);
    List<Prediction> answers =
        predictor.predict(task, predictor.encodeCandidates(task), encode(data.labelled(), samples));
    int right = 0;
    for (int i = 0; i < samples.size(); i++) {
      var answer = (Prediction.Classified) answers.get(i);
      String truth = samples.get(i).annotations().labels().get(space);
      right += answer.labels().getFirst().text().equals(truth) ? 1 : 0;
    }
    return (double) right / samples.size();
  }

  /** Among the first captions of the test scenes, of scenes with equal ones the first only. */
  private void retrieval(String name) throws IOException {
    List<Sample> samples = new ArrayList<>();
    var captions = new LinkedHashSet<String>();
    for (Sample sample : data.captioned().samples(Sample.TEST)) {
      if (captions.add(sample.annotations().captions().getFirst())) {
        samples.add(sample);
      }
    }
    List<Prediction> answers =
        predictor.predict(
            new ImageTextRetrieval(null, 1),
            predictor.encodeTexts(List.copyOf(captions)),
            encode(data.captioned(), samples));
    int first = 0;
    for (int i = 0; i < samples.size(); i++) {
      String best = ((Prediction.Retrieved) answers.get(i)).texts().getFirst().text();
      first += best.equals(samples.get(i).annotations().captions().getFirst()) ? 1 : 0;
    }
    figures.put(name + " R@1", (double) first / samples.size());
  }

  private void captions(String name, Captioning task) throws IOException {
    List<Sample> samples = data.captioned().samples(Sample.TEST);
    List<Prediction> answers =
        predictor.predict(
            task, predictor.encodeCandidates(task), encode(data.captioned(), samples));
    List<CaptionPair> pairs = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      String caption = ((Prediction.Captioned) answers.get(i)).caption();
      pairs.add(CaptionPair.of(caption, samples.get(i).annotations().captions()));
    }
    figures.put(name + " BLEU-4", Bleu.corpus(pairs, 4));
    figures.put(name + " CIDEr-D", CiderD.mean(pairs));
  }

  /** The share of all questions, and of each kind of question, that is answered as it should be. */
  private void answers(String name, QuestionTask task) throws IOException {
    List<Sample> samples = data.captioned().samples(Sample.TEST);
    List<EncodedImage> images = encode(data.captioned(), samples);
    CandidateEmbeddings candidates = predictor.encodeCandidates(task);
    Map<String, List<Boolean>> right = new TreeMap<>();
    for (int i = 0; i < samples.size(); i++) {
      for (Question question : AskedExamples.asked(task, samples.get(i))) {
        Task asking = task.asking(question.question());
        String said =
            switch (predictor.predict(asking, candidates, List.of(images.get(i))).getFirst()) {
              case Prediction.Answered answered -> answered.answer();
              case Prediction.Verified verified -> String.valueOf(verified.holds());
              default -> throw new IllegalStateException(name + ": not answered as asked");
            };
        right
            .computeIfAbsent(question.kind(), kind -> new ArrayList<>())
            .add(said.equals(question.answer()));
      }
    }
    figures.put(name + " accuracy", share(right.values().stream().flatMap(List::stream).toList()));
    right.forEach((kind, of) -> figures.put(name + " accuracy, " + kind, share(of)));
  }

  private static double share(List<Boolean> right) {
    return (double) right.stream().filter(yes -> yes).count() / right.size();
  }

  private List<EncodedImage> encode(DatasetVersion version, List<Sample> samples) {
    List<EncodedImage> encoded = new ArrayList<>();
    for (int from = 0; from < samples.size(); from += BATCH) {
      List<Sample> some = samples.subList(from, Math.min(samples.size(), from + BATCH));
      encoded.addAll(predictor.encodeImages(some.stream().map(version::image).toList()));
    }
    return encoded;
  }
}
