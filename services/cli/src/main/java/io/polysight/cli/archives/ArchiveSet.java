package io.polysight.cli.archives;

import io.polysight.datasets.format.ArchiveFormat;
import io.polysight.datasets.sample.Sample;
import io.polysight.tasks.Faults;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One data set of a training file's {@code archives.sets}.
 *
 * @param format name of its layout, see {@link ArchiveFormat}
 * @param path of its folder or zip, relative to the folder of all data
 * @param learn the split that is learnt from; absent means train
 * @param measure the split that is only measured on; absent means test
 * @param divide how the samples of all splits are divided anew; absent: as the archive says
 * @param measured at most so many held-out samples are measured; absent: all
 * @param derive further statements made of the structures of NLVR; absent: none
 * @param edge the longer side, pixels, that larger images are shrunk to; absent: as for all sets
 * @param tasks by name
 */
record ArchiveSet(
    @Nullable String format,
    @Nullable String path,
    @Nullable String learn,
    @Nullable String measure,
    @Nullable Division divide,
    @Nullable Integer measured,
    @Nullable Derivation derive,
    @Nullable Integer edge,
    Map<String, ArchiveTask> tasks) {
  ArchiveSet(
      @Nullable String format,
      @Nullable String path,
      @Nullable String learn,
      @Nullable String measure,
      @Nullable Division divide,
      @Nullable Integer measured,
      @Nullable Derivation derive,
      @Nullable Integer edge,
      @Nullable Map<String, ArchiveTask> tasks) {
    this.format = format;
    this.path = path;
    this.learn = learn == null ? Sample.TRAIN : learn;
    this.measure = measure == null ? Sample.TEST : measure;
    this.divide = divide;
    this.measured = measured;
    this.derive = derive;
    this.edge = edge;
    this.tasks = tasks == null ? Map.of() : new LinkedHashMap<>(tasks);
  }

  void check(Faults faults, String field, Set<String> names) {
    if (format == null || ArchiveFormat.byId(format).isEmpty()) {
      faults.add(
          field + ".format",
          "'"
              + format
              + "' is not known; known: "
              + Arrays.stream(ArchiveFormat.values()).map(ArchiveFormat::id).toList());
    }
    if (path == null || path.isBlank()) {
      faults.add(field + ".path", "is missing; name a folder or zip below that of all data");
    }
    if (divide == null && String.valueOf(learn).equals(measure)) {
      faults.add(field + ".measure", "'" + measure + "' is learnt from; measure on another split");
    }
    if (divide != null) {
      divide.check(faults, field + ".divide");
    }
    if (measured != null) {
      faults.range(field + ".measured", measured, 1, Integer.MAX_VALUE);
    }
    if (derive != null) {
      derive.check(faults, field + ".derive");
      if (!ArchiveFormat.NLVR.id().equals(format)) {
        faults.add(field + ".derive", "is for the format nlvr only, not '" + format + "'");
      }
    }
    if (edge != null) {
      ArchiveMixture.checkEdge(faults, field + ".edge", edge);
    }
    tasks.forEach((name, task) -> {
      task.check(faults, field + ".tasks." + name);
      if (!names.add(name)) {
        faults.add(field + ".tasks." + name, "is a task of another set; names are unique");
      }
    });
  }

  ArchiveFormat layout() {
    return ArchiveFormat.byId(String.valueOf(format)).orElseThrow();
  }

  /** The tasks that take part, in the order of the file. */
  Map<String, ArchiveTask> taught() {
    Map<String, ArchiveTask> taught = new LinkedHashMap<>();
    tasks.forEach((name, task) -> {
      if (task.isIn()) {
        taught.put(name, task);
      }
    });
    return taught;
  }
}
