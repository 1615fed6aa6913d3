package io.polysight.trainer.worker;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Samples of a task that its training never shows, always the same ones.
 *
 * @param data the version they are of
 */
record HeldOut(WorkerJob.Entry entry, DatasetVersion data, List<Sample> samples) {
  private static final int MOST = 4;

  /** Of the split {@code val}, else of {@code test}; none where a version has neither. */
  static HeldOut of(WorkerJob.Entry entry, DatasetVersion data) throws IOException {
    List<Sample> split = data.samples(Sample.VAL);
    if (split.isEmpty()) {
      split = data.samples(Sample.TEST);
    }
    return new HeldOut(entry, data, split.stream().limit(MOST).toList());
  }

  /** What the data says of a sample; null where words do not say it. */
  @Nullable String expected(Sample sample) {
    if (entry.task() instanceof ImageClassification) {
      return sample.annotations().labels().get(entry.labelSpace());
    }
    if (entry.task() instanceof Captioning || entry.task() instanceof ImageTextRetrieval) {
      return sample.annotations().captions().stream().findFirst().orElse(null);
    }
    return null;
  }
}
