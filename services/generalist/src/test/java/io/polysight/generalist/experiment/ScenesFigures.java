package io.polysight.generalist.experiment;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.metrics.caption.Bleu;
import io.polysight.metrics.caption.CaptionPair;
import io.polysight.metrics.caption.CiderD;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What a checkpoint does on scenes it was not trained on. */
final class ScenesFigures {
  private static final int BATCH = 50;
  private static final int RETRIEVED = 500;
  private static final int CAPTIONED = 200;

  private final Predictor predictor;

  private ScenesFigures(Predictor predictor) {
    this.predictor = predictor;
  }

  static Map<String, Object> measure(Path checkpoint, ScenesData data) throws IOException {
    try (Predictor predictor = Predictor.load(checkpoint, 1)) {
      var figures = new ScenesFigures(predictor);
      Map<String, Object> result = new LinkedHashMap<>();
      List<Sample> test = data.labelled().samples(Sample.TEST);
      List<Sample> unseen = data.labelled().samples("unseen");
      result.put(
          "zero-shot, 10 unseen pairs (chance 0.10)",
          figures.accuracy(data.labelled(), unseen, "class", ScenesData.HELD_OUT));
      result.put(
          "unseen pairs among all 48",
          figures.accuracy(data.labelled(), unseen, "class", data.labels("class")));
      result.put(
          "seen pairs (38)",
          figures.accuracy(data.labelled(), test, "class", ScenesData.seenPairs()));
      result.put(
          "colours (8)", figures.accuracy(data.labelled(), test, "colour", data.labels("colour")));
      result.put(
          "shapes (6)", figures.accuracy(data.labelled(), test, "shape", data.labels("shape")));
      result.put(
          "sizes, a task never trained (2)",
          figures.accuracy(data.labelled(), test, "size", data.labels("size")));
      figures.retrieval(data.captioned(), result);
      figures.captions(data.captioned(), result);
      return result;
    }
  }

  private List<EncodedImage> encode(DatasetVersion version, List<Sample> samples) {
    List<EncodedImage> encoded = new ArrayList<>();
    for (int from = 0; from < samples.size(); from += BATCH) {
      encoded.addAll(
          predictor.encodeImages(
              samples.subList(from, Math.min(samples.size(), from + BATCH)).stream()
                  .map(version::image)
                  .toList()));
    }
    return encoded;
  }

  private double accuracy(
      DatasetVersion version, List<Sample> samples, String space, List<String> labels) {
    Task task = new ImageClassification(labels, null);
    List<Prediction> answers =
        predictor.predict(task, predictor.encodeCandidates(task), encode(version, samples));
    int right = 0;
    for (int i = 0; i < samples.size(); i++) {
      var answer = (Prediction.Classified) answers.get(i);
      String truth = samples.get(i).annotations().labels().get(space);
      right += answer.labels().getFirst().text().equals(truth) ? 1 : 0;
    }
    return (double) right / samples.size();
  }

  /** Image to text among all captions of 500 scenes; any of the image's own is right. */
  private void retrieval(DatasetVersion version, Map<String, Object> result) throws IOException {
    List<Sample> samples = version.samples(Sample.TEST).subList(0, RETRIEVED);
    var captions = new LinkedHashSet<String>();
    samples.forEach(sample -> captions.addAll(sample.annotations().captions()));
    CandidateEmbeddings texts = predictor.encodeTexts(List.copyOf(captions));
    Task task = new ImageTextRetrieval(null, 5);
    List<Prediction> answers = predictor.predict(task, texts, encode(version, samples));
    int first = 0;
    int five = 0;
    for (int i = 0; i < samples.size(); i++) {
      List<String> own = samples.get(i).annotations().captions();
      List<String> best =
          ((Prediction.Retrieved) answers.get(i))
              .texts().stream().map(Prediction.Scored::text).toList();
      first += own.contains(best.getFirst()) ? 1 : 0;
      five += best.stream().anyMatch(own::contains) ? 1 : 0;
    }
    result.put("image to text R@1 among " + samples.size(), (double) first / samples.size());
    result.put("image to text R@5", (double) five / samples.size());
  }

  private void captions(DatasetVersion version, Map<String, Object> result) throws IOException {
    List<Sample> samples = version.samples(Sample.TEST).subList(0, CAPTIONED);
    Task task = new Captioning(28, 2);
    List<Prediction> answers =
        predictor.predict(task, predictor.encodeCandidates(task), encode(version, samples));
    int exact = 0;
    List<CaptionPair> pairs = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      String caption = ((Prediction.Captioned) answers.get(i)).caption();
      List<String> truth = samples.get(i).annotations().captions();
      exact += truth.contains(caption) ? 1 : 0;
      pairs.add(CaptionPair.of(caption, truth));
      if (i < 8) {
        result.put("caption " + i, "'" + caption + "' for " + truth);
      }
    }
    result.put("BLEU-4", Bleu.corpus(pairs, 4));
    result.put("CIDEr-D", CiderD.mean(pairs));
    result.put("captions equal to a reference", (double) exact / samples.size());
  }
}
