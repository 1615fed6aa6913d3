package io.polysight.generalist.objective;

import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.model.TaskKind;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.proposal.NoisedRegions;
import io.polysight.generalist.proposal.RegionTarget;
import io.polysight.generalist.proposal.RegionTargets;
import io.polysight.generalist.sampling.CounterRandom;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.nn.Losses;
import io.polysight.nn.NamedRandom;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.RegionTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Regions and their names. An object whose label the task does not ask for is still a region: it is
 * learnt without a name. Masks are learnt from by segmentation only.
 */
final class RegionObjective implements Objective {
  private static final long NOISE = 0x6e6f697365L;

  /** How far noised boxes lie from their regions, as published (DN-DETR). */
  private static final double NOISE_SCALE = 0.4;

  private final RegionTask task;
  private final BatchReader reader;
  private final Settings settings;
  private final RegionTargets targets;
  private final Map<String, Long> numbers = new HashMap<>();

  RegionObjective(RegionTask task, BatchReader reader, Settings settings) {
    this.task = task;
    this.reader = reader;
    this.settings = settings;
    task.labels().forEach(label -> numbers.put(label, (long) numbers.size()));
    targets = new RegionTargets(settings.preprocessing(), settings.maskSide(), this::number);
  }

  private long number(AnnotatedObject object) {
    return object.labels().values().stream()
        .map(numbers::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Losses.IGNORED);
  }

  @Override
  public PreparedBatch prepare(Turn turn) throws IOException {
    List<Example> examples = reader.read(turn);
    List<List<RegionTarget>> known = new ArrayList<>();
    for (Example example : examples) {
      List<RegionTarget> regions =
          targets.of(example.objects(), example.image().width(), example.image().height());
      known.add(task instanceof InstanceSegmentation ? regions : boxes(regions));
    }
    return new RegionBatch(
        ImageBatch.of(settings.preprocessing(), examples.stream().map(Example::image).toList()),
        noised(known, reader, turn, settings),
        TokenBatch.candidates(settings.tokenizer(), task.labels(), settings.maxTokens()),
        TaskKind.of(task));
  }

  /** With the noise of the turn. */
  static KnownRegions noised(
      List<List<RegionTarget>> known, BatchReader reader, Turn turn, Settings settings) {
    var random = new NamedRandom(CounterRandom.bits(reader.seed(), NOISE, turn.step()), "regions");
    return new KnownRegions(
        known, NoisedRegions.of(known, settings.noisedGroups(), NOISE_SCALE, random));
  }

  private static List<RegionTarget> boxes(List<RegionTarget> regions) {
    return regions.stream().map(r -> new RegionTarget(r.box(), null, r.label())).toList();
  }
}
