package io.polysight.cli.archives;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Question;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.mixture.AskedExamples;
import io.polysight.metrics.caption.Bleu;
import io.polysight.metrics.caption.CaptionPair;
import io.polysight.metrics.caption.CiderD;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What somebody's answers about the held-out samples of one task are worth, as named numbers.
 *
 * @param name of the task
 * @param space label space of tasks that name classes
 */
record ArchiveFigures(String name, DatasetVersion version, String space, Answers answers) {
  private static final int[] RANKS = {1, 10};
  private static final int WORDS = 4;

  /**
   * @return figures by name; NaN where there is nothing to measure on
   */
  Map<String, Double> of(ArchiveTask.Kind kind, Task task) throws IOException {
    List<Sample> samples = version.samples(Sample.TEST);
    return switch (kind) {
      case CLASSIFICATION -> Map.of(name + " accuracy", accuracy(task, samples));
      case DETECTION ->
          new RegionFigures(name, space, ((RegionTask) task).labels())
              .boxes(samples, answers.of(task, version, samples));
      case SEMANTIC ->
          new RegionFigures(name, space, ((RegionTask) task).labels())
              .pixels(samples, answers.of(task, version, samples));
      case CAPTIONING -> captions(task, samples);
      case RETRIEVAL -> retrieval(samples);
      case QUESTIONS, VERIFICATION -> asked((QuestionTask) task, samples);
    };
  }

  private double accuracy(Task task, List<Sample> samples) {
    List<Prediction> said = answers.of(task, version, samples);
    return IntStream.range(0, samples.size())
        .mapToDouble(i -> {
          String first = ((Prediction.Classified) said.get(i)).labels().getFirst().text();
          return first.equals(samples.get(i).annotations().labels().get(space)) ? 1 : 0;
        })
        .average()
        .orElse(Double.NaN);
  }

  private Map<String, Double> captions(Task task, List<Sample> samples) {
    List<Prediction> said = answers.of(task, version, samples);
    List<CaptionPair> pairs = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      pairs.add(
          CaptionPair.of(
              ((Prediction.Captioned) said.get(i)).caption(),
              samples.get(i).annotations().captions()));
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put(name + " BLEU-4", Bleu.corpus(pairs, WORDS));
    figures.put(name + " CIDEr-D", CiderD.mean(pairs));
    return figures;
  }

  /** Among the first captions of the samples, of samples with equal ones the first only. */
  private Map<String, Double> retrieval(List<Sample> samples) {
    List<Sample> asked = new ArrayList<>();
    var captions = new LinkedHashSet<String>();
    for (Sample sample : samples) {
      if (captions.add(sample.annotations().captions().getFirst())) {
        asked.add(sample);
      }
    }
    List<List<String>> ranked = answers.ranked(List.copyOf(captions), version, asked);
    Map<String, Double> figures = new LinkedHashMap<>();
    for (int rank : RANKS) {
      figures.put(
          name + " R@" + rank,
          IntStream.range(0, asked.size())
              .mapToDouble(i -> {
                String right = asked.get(i).annotations().captions().getFirst();
                List<String> texts = ranked.get(i);
                return texts.subList(0, Math.min(rank, texts.size())).contains(right) ? 1 : 0;
              })
              .average()
              .orElse(Double.NaN));
    }
    return figures;
  }

  private Map<String, Double> asked(QuestionTask task, List<Sample> samples) {
    List<List<Question>> questions =
        samples.stream().map(sample -> AskedExamples.asked(task, sample)).toList();
    List<List<String>> said = answers.asked(task, version, samples, questions);
    var figures = new AskedFigures(name);
    for (int i = 0; i < samples.size(); i++) {
      figures.add(Division.together(samples.get(i)), questions.get(i), said.get(i));
    }
    return task instanceof Verification ? figures.withIntervals() : figures.plain();
  }
}
