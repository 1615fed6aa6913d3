package io.polysight.generalist.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.datasets.blob.Sha256;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.mixture.ListedExamples;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.tasks.ImageClassification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterferenceTest {
  @TempDir private Path folder;

  /** Asks after every third step. */
  private static final class Curious implements TrainingListener {
    private final List<Interference> measured = new ArrayList<>();

    @Override
    public boolean asksForInterference(long step) {
      return step % 3 == 0;
    }

    @Override
    public void interferenceMeasured(Interference interference) {
      measured.add(interference);
    }
  }

  @Test
  void leavesNoTraceInTheRun() throws IOException {
    var curious = new Curious();
    Path plain = train("plain", TinyWorld.mixture(), new TrainingListener() {});
    Path measured = train("measured", TinyWorld.mixture(), curious);

    assertThat(weights(measured)).isEqualTo(weights(plain));
    assertThat(curious.measured).extracting(Interference::step).containsExactly(3L, 6L, 9L);
  }

  @Test
  void namesEachPairOfTasksOnceWithACosine() throws IOException {
    var curious = new Curious();
    train("pairs", TinyWorld.mixture(), curious);

    for (Interference interference : curious.measured) {
      assertThat(interference.pairs())
          .extracting(pair -> pair.one() + " " + pair.other())
          .containsExactly("colours retrieval", "colours captions", "retrieval captions");
      assertThat(interference.pairs())
          .allSatisfy(p -> assertThat(p.cosine()).isBetween(-1.0001, 1.0001));
    }
  }

  /** Each batch is the whole of four examples, whatever their order. */
  @Test
  void findsThatATaskAgreesWithItself() throws IOException {
    var four = new ListedExamples(TinyWorld.examples("train", 4), "four");
    var colours = new ImageClassification(TinyWorld.COLOURS, null);
    var curious = new Curious();
    var twins =
        new Mixture(
            List.of(
                new MixtureTask("one", colours, 1, 1, four),
                new MixtureTask("other", colours, 1, 1, four)));
    new Trainer(TinyWorld.recipe(3, 1, ""), twins, folder.resolve("twins"), curious, Map.of())
        .run();

    assertThat(curious.measured.getFirst().pairs().getFirst().cosine()).isCloseTo(1, within(1e-4));
  }

  private Path train(String name, Mixture mixture, TrainingListener listener) throws IOException {
    return new Trainer(
            TinyWorld.recipe(9, 1, ""), mixture, folder.resolve(name), listener, Map.of())
        .run();
  }

  private static String weights(Path checkpoint) throws IOException {
    return Sha256.hex(checkpoint.resolve(CheckpointFolder.MODEL));
  }
}
