package io.polysight.registry.checkpoint;

import io.polysight.datasets.blob.Sha256;
import io.polysight.safetensors.MalformedHeaderException;
import io.polysight.safetensors.SafetensorsHeader;
import io.polysight.tasks.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a checkpoint without computing with it: sizes, digests, the header of its weights, its
 * card. Whether the weights fit the architecture is seen when inference-service loads them; there a
 * version that does not fit is refused by name and nothing else changes.
 */
public final class CheckpointCheck {
  /** More than any card needs: a tokenizer of 50,000 merges takes 1 MB. */
  private static final long LARGEST_CARD = 16L << 20;

  private final Faults faults = new Faults();

  /**
   * What a file must be.
   *
   * @param sha256 in lower-case hex
   */
  public record Expected(long bytes, String sha256) {}

  /**
   * @param files by name, both of {@link CheckpointFiles#ALL}
   * @return the card
   * @throws Faults.InvalidValueException with every fault of both files
   */
  public static CheckpointCard check(Map<String, StoredBytes> files, Map<String, Expected> expected)
      throws IOException {
    var check = new CheckpointCheck();
    for (Map.Entry<String, StoredBytes> file : files.entrySet()) {
      check.bytes(file.getKey(), file.getValue(), expected.get(file.getKey()));
    }
    check.weights(named(files, CheckpointFiles.WEIGHTS));
    Optional<CheckpointCard> card = check.card(named(files, CheckpointFiles.CARD));
    check.faults.throwIfAny();
    return card.orElseThrow();
  }

  private static StoredBytes named(Map<String, StoredBytes> files, String name) {
    return Optional.ofNullable(files.get(name)).orElseThrow();
  }

  private void bytes(String name, StoredBytes file, @Nullable Expected expected)
      throws IOException {
    if (expected == null) {
      return;
    }
    if (file.size() != expected.bytes()) {
      faults.add(
          name, file.size() + " bytes arrived where " + expected.bytes() + " were announced");
      return; // its digest is then another one in any case
    }
    MessageDigest digest = Sha256.algorithm();
    try (var in = new DigestInputStream(file.open(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    String actual = Sha256.hex(digest);
    if (!actual.equals(expected.sha256())) {
      faults.add(
          name,
          "has SHA-256 "
              + actual
              + " where "
              + expected.sha256()
              + " was announced; it changed on its way or is another file, send it again");
    }
  }

  private void weights(StoredBytes file) throws IOException {
    long size = file.size();
    byte[] start = {};
    try (InputStream in = file.open()) {
      start = in.readNBytes(SafetensorsHeader.LENGTH_BYTES);
      int length = SafetensorsHeader.length(start, size);
      long data = size - SafetensorsHeader.LENGTH_BYTES - length;
      SafetensorsHeader header = SafetensorsHeader.parse(in.readNBytes(length), data);
      if (header.entries().isEmpty()) {
        faults.add(CheckpointFiles.WEIGHTS, "holds no tensor; a model has some");
      }
    } catch (MalformedHeaderException e) {
      Pickles.found(start)
          .map(List::of)
          .orElse(e.faults())
          .forEach(fault -> faults.add(CheckpointFiles.WEIGHTS, fault));
    }
  }

  private Optional<CheckpointCard> card(StoredBytes file) throws IOException {
    if (file.size() > LARGEST_CARD) {
      faults.add(
          CheckpointFiles.CARD,
          file.size() + " bytes; at most " + LARGEST_CARD + " are read, and a card needs far less");
      return Optional.empty();
    }
    try (InputStream in = file.open()) {
      byte[] bytes = in.readAllBytes();
      Optional<String> pickled = Pickles.found(bytes);
      if (pickled.isPresent()) {
        faults.add(CheckpointFiles.CARD, pickled.get());
        return Optional.empty();
      }
      return CheckpointCard.read(bytes, faults);
    }
  }
}
