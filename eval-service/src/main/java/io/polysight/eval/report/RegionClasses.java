package io.polysight.eval.report;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.eval.report.ClassRow.Decided;
import io.polysight.eval.scoring.Figure;
import io.polysight.eval.scoring.RegionProtocol;
import io.polysight.tasks.RegionTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Each label of a task of regions by itself. */
final class RegionClasses {
  private RegionClasses() {}

  static List<ClassRow> of(RegionTask task, List<PredictedSample> samples) {
    List<List<Figure>> figures = RegionProtocol.ofLabels(task, samples);
    List<ClassRow> rows = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      rows.add(row(task.labels().get(i), figures.get(i), samples));
    }
    return rows;
  }

  /** Images are drawn, so what decides is how many of them hold such an object. */
  private static ClassRow row(String label, List<Figure> all, List<PredictedSample> samples) {
    long[] objects = samples.stream().mapToLong(sample -> objects(label, sample)).toArray();
    long images = Arrays.stream(objects).filter(count -> count > 0).count();
    SequencedMap<String, Decided> figures = new LinkedHashMap<>();
    all.forEach(
        figure -> figures.put(figure.metric(), new Decided(figure.contributions(), images)));
    return new ClassRow(label, Arrays.stream(objects).sum(), figures);
  }

  private static long objects(String label, PredictedSample sample) {
    return sample.reference() instanceof Reference.Regions known
        ? known.regions().stream().filter(region -> region.label().equals(label)).count()
        : 0;
  }
}
