package io.polysight.generalist.objective;

import io.polysight.datasets.sample.ReferringExpression;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.objective.GroundingBatch.Referred;
import io.polysight.generalist.proposal.RegionTarget;
import io.polysight.generalist.proposal.RegionTargets;
import io.polysight.generalist.sampling.CounterRandom;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.nn.Losses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Regions, and which of them an expression means. */
final class GroundingObjective implements Objective {
  private static final long EXPRESSION_CHOICE = 0x7265666572L;

  /** Expressions of one image in one step; bounds the texts that a batch encodes. */
  private static final int MOST_PER_IMAGE = 8;

  private final BatchReader reader;
  private final Settings settings;
  private final RegionTargets targets;

  GroundingObjective(BatchReader reader, Settings settings) {
    this.reader = reader;
    this.settings = settings;
    targets =
        new RegionTargets(settings.preprocessing(), settings.maskSide(), object -> Losses.IGNORED);
  }

  @Override
  public PreparedBatch prepare(Turn turn) throws IOException {
    List<Example> examples = reader.read(turn);
    List<List<RegionTarget>> known = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<Referred> referred = new ArrayList<>();
    for (Example example : examples) {
      int image = known.size();
      Map<Integer, Integer> numbers = new HashMap<>();
      known.add(seen(example, numbers));
      for (ReferringExpression expression : chosen(example, turn, image)) {
        Integer target = numbers.get(expression.object());
        if (target != null) {
          referred.add(new Referred(image, texts.size(), target));
        }
        texts.add(expression.expression());
      }
    }
    return new GroundingBatch(
        ImageBatch.of(settings.preprocessing(), examples.stream().map(Example::image).toList()),
        RegionObjective.noised(known, reader, turn, settings),
        TokenBatch.candidates(settings.tokenizer(), texts, settings.maxTokens()),
        referred);
  }

  /**
   * The objects that lie in what the encoder sees.
   *
   * @param numbers takes which of them each object of the example is
   */
  private List<RegionTarget> seen(Example example, Map<Integer, Integer> numbers) {
    List<RegionTarget> seen = new ArrayList<>();
    for (int object = 0; object < example.objects().size(); object++) {
      List<RegionTarget> one =
          targets.of(
              List.of(example.objects().get(object)),
              example.image().width(),
              example.image().height());
      if (!one.isEmpty()) {
        numbers.put(object, seen.size());
        seen.addAll(one);
      }
    }
    return seen;
  }

  /** All that fit, or as many from a place drawn anew each time. */
  private List<ReferringExpression> chosen(Example example, Turn turn, int image) {
    List<ReferringExpression> all = example.expressions();
    if (all.size() <= MOST_PER_IMAGE) {
      return all;
    }
    int from =
        CounterRandom.below(all.size(), reader.seed(), EXPRESSION_CHOICE, turn.position() + image);
    List<ReferringExpression> chosen = new ArrayList<>();
    for (int i = 0; i < MOST_PER_IMAGE; i++) {
      chosen.add(all.get((from + i) % all.size()));
    }
    return chosen;
  }
}
