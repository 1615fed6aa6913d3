package io.polysight.registry.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.polysight.registry.Checkpoint;
import io.polysight.tasks.Faults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckpointCheckTest {
  private static StoredBytes of(byte[] bytes) {
    return new StoredBytes() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  private static CheckpointCard check(byte[] weights, byte[] card) throws IOException {
    return CheckpointCheck.check(
        Map.of(CheckpointFiles.WEIGHTS, of(weights), CheckpointFiles.CARD, of(card)), Map.of());
  }

  private static List<Faults.Fault> faults(byte[] weights, byte[] card) {
    return catchThrowableOfType(Faults.InvalidValueException.class, () -> check(weights, card))
        .faults();
  }

  @Test
  void keepsWhatTheCardSaysOfTheCheckpoint() throws IOException {
    CheckpointCard card = check(Checkpoint.weights(1), Checkpoint.card());
    assertThat(card.step()).isEqualTo(400);
    assertThat(card.seed()).isEqualTo(7);
    assertThat(card.tasks()).containsExactly("captions");
    var provenance = card.provenance("ada", "a paper");
    assertThat(provenance.job()).isNull();
    assertThat(provenance.runtime()).isEqualTo("JDK 25, PyTorch 2.7.1");
    assertThat(provenance.codeVersion()).isEqualTo("unknown");
    assertThat(provenance.imported().by()).isEqualTo("ada");
    assertThat(provenance.imported().from()).isEqualTo("a paper");
  }

  @Test
  void tellsEveryFaultOfBothFilesAtOnce() {
    byte[] cut = Arrays.copyOf(Checkpoint.weights(1), Checkpoint.weights(1).length - 1);
    byte[] card = "{\"format\": \"other-1\", \"recipe\": {}}".getBytes(StandardCharsets.UTF_8);
    List<Faults.Fault> faults = faults(cut, card);
    assertThat(faults).anySatisfy(fault -> assertThat(fault.message()).contains("truncated"));
    assertThat(faults)
        .extracting(Faults.Fault::field)
        .contains(
            "model.safetensors",
            "model.json: format",
            "model.json: step",
            "model.json: tokenizer",
            "model.json: recipe.architecture",
            "model.json: tasks");
  }

  @Test
  void refusesPicklesByNameAndSaysWhatToSendInstead() {
    byte[] pickle = {(byte) 0x80, 2, '}', 'q', 0, '.', 0, 0, 0, 0};
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 8};
    assertThat(faults(pickle, Checkpoint.card()))
        .singleElement()
        .extracting(Faults.Fault::message)
        .asString()
        .contains("pickle of protocol 2", "safetensors");
    assertThat(faults(zip, Checkpoint.card()))
        .singleElement()
        .extracting(Faults.Fault::message)
        .asString()
        .contains("torch.save", "safetensors");
  }

  /** A header of 640 bytes begins as a pickle of protocol 2 does. */
  @Test
  void takesASoundFileWhateverItsFirstBytes() throws IOException {
    byte[] plain = Checkpoint.weights(1);
    int header = plain.length - 12;
    byte[] padded = new byte[8 + 640 + 4];
    Arrays.fill(padded, (byte) ' ');
    Arrays.fill(padded, 0, 8, (byte) 0);
    padded[0] = (byte) 0x80;
    padded[1] = 2;
    System.arraycopy(plain, 8, padded, 8, header);
    assertThat(check(padded, Checkpoint.card()).step()).isEqualTo(400);
  }

  @Test
  void comparesSizeAndDigestWithWhatWasAnnounced() {
    byte[] weights = Checkpoint.weights(1);
    var expected =
        Map.of(
            CheckpointFiles.WEIGHTS,
            new CheckpointCheck.Expected(weights.length, "0".repeat(64)),
            CheckpointFiles.CARD,
            new CheckpointCheck.Expected(1, "0".repeat(64)));
    var refused =
        catchThrowableOfType(
            Faults.InvalidValueException.class,
            () ->
                CheckpointCheck.check(
                    Map.of(
                        CheckpointFiles.WEIGHTS,
                        of(weights),
                        CheckpointFiles.CARD,
                        of(Checkpoint.card())),
                    expected));
    assertThat(refused)
        .hasMessageContaining("model.safetensors: has SHA-256")
        .hasMessageContaining("model.json: " + Checkpoint.card().length + " bytes arrived where 1");
  }
}
