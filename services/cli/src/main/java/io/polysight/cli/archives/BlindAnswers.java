package io.polysight.cli.archives;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Question;
import io.polysight.datasets.sample.RleMask;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.mixture.AskedExamples;
import io.polysight.generalist.sampling.CounterRandom;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Found;
import io.polysight.tasks.Prediction.Mask;
import io.polysight.tasks.Prediction.Outlined;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.Prediction.Scored;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.Task;
import io.polysight.tasks.mask.RunLengths;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Guesses that never look at an image: the class of most training samples; the answer that the same
 * question has most often, or all questions have; the boxes, or a caption, of some training sample;
 * the class of most pixels everywhere; texts in an order that puts each right one on another place.
 */
final class BlindAnswers implements Answers {
  private static final long SEED = 17;

  private final List<Sample> learnt;
  private final String space;

  BlindAnswers(DatasetVersion version, String space) throws IOException {
    this.learnt = version.samples(Sample.TRAIN);
    this.space = space;
  }

  @Override
  public List<Prediction> of(Task task, DatasetVersion version, List<Sample> samples) {
    return switch (task) {
      case ImageClassification classes -> {
        String label =
            most(
                learnt.stream()
                    .flatMap(s -> Stream.ofNullable(s.annotations().labels().get(space))));
        yield Collections.nCopies(
            samples.size(), new Prediction.Classified(List.of(new Scored(label, 1))));
      }
      case ObjectDetection boxes ->
          samples.stream().map(sample -> boxes(some(sample), sample)).toList();
      case InstanceSegmentation masks -> {
        String label = most(pixels());
        yield samples.stream().map(sample -> everywhere(label, sample)).toList();
      }
      case Captioning captions ->
          samples.stream()
              .map(sample ->
                  (Prediction)
                      new Prediction.Captioned(some(sample).annotations().captions().getFirst(), 0))
              .toList();
      default -> throw new IllegalStateException(task.kind() + " is not guessed blindly");
    };
  }

  /** In the same order for all: then exactly one sample in n has its text on each place. */
  @Override
  public List<List<String>> ranked(
      List<String> texts, DatasetVersion version, List<Sample> samples) {
    return Collections.nCopies(samples.size(), texts);
  }

  @Override
  public List<List<String>> asked(
      QuestionTask task,
      DatasetVersion version,
      List<Sample> samples,
      List<List<Question>> questions) {
    Map<String, Map<String, Integer>> byQuestion = new HashMap<>();
    Map<String, Integer> all = new HashMap<>();
    for (Sample sample : learnt) {
      for (Question question : AskedExamples.asked(task, sample)) {
        all.merge(question.answer(), 1, Integer::sum);
        byQuestion
            .computeIfAbsent(question.question(), q -> new HashMap<>())
            .merge(question.answer(), 1, Integer::sum);
      }
    }
    return questions.stream()
        .map(asked ->
            asked.stream().map(q -> most(byQuestion.getOrDefault(q.question(), all))).toList())
        .toList();
  }

  private Sample some(Sample asked) {
    return learnt.get(CounterRandom.below(learnt.size(), SEED, asked.id().hashCode()));
  }

  /** The boxes of a training sample as shares of its sides. */
  private Prediction boxes(Sample from, Sample to) {
    double wider = (double) to.image().width() / from.image().width();
    double higher = (double) to.image().height() / from.image().height();
    return new Prediction.Detected(
        from.annotations().objects().stream()
            .filter(object -> object.labels().containsKey(space))
            .map(object ->
                new Found(
                    String.valueOf(object.labels().get(space)),
                    0.5,
                    new PixelBox(
                        object.box().left() * wider,
                        object.box().top() * higher,
                        object.box().width() * wider,
                        object.box().height() * higher)))
            .toList());
  }

  private Map<String, Integer> pixels() {
    Map<String, Integer> pixels = new HashMap<>();
    for (Sample sample : learnt) {
      for (AnnotatedObject object : sample.annotations().objects()) {
        RleMask mask = object.mask();
        String label = object.labels().get(space);
        if (mask != null && label != null) {
          pixels.merge(label, mask.area(), Integer::sum);
        }
      }
    }
    return pixels;
  }

  private static Prediction everywhere(String label, Sample sample) {
    int width = sample.image().width();
    int height = sample.image().height();
    String counts = RunLengths.of(height, width, 0, width * height).text();
    return new Prediction.Segmented(
        List.of(
            new Outlined(
                label,
                1,
                new PixelBox(0, 0, width, height),
                new Mask(List.of(height, width), counts))));
  }

  private static String most(Stream<String> labels) {
    Map<String, Integer> counts = new HashMap<>();
    labels.forEach(label -> counts.merge(label, 1, Integer::sum));
    return most(counts);
  }

  /** Of several the first by name, so that it is the same each time. */
  private static String most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .orElseThrow()
        .getKey();
  }
}
