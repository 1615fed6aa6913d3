package io.polysight.registry.checkpoint;

import java.util.Optional;

/**
 * Tells a pickle by its first bytes. Reading one runs whatever program it holds, so none is ever
 * read, and a person who sends one is told what to send instead.
 */
final class Pickles {
  private static final int PROTOCOL = 0x80;
  private static final int LOWEST_PROTOCOL = 2;
  private static final int HIGHEST_PROTOCOL = 5;
  private static final String INSTEAD =
      "; pickles run code when they are read, so none is accepted: save the tensors as safetensors,"
          + " or make both files with './polysight model export'";

  private Pickles() {}

  /**
   * @param start the first bytes of a file that is not what it should be
   * @return what it is and what to do, when it is a pickle
   */
  static Optional<String> found(byte[] start) {
    if (start.length < 4) {
      return Optional.empty();
    }
    if (start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
      return Optional.of("is a zip archive, as torch.save writes them around a pickle" + INSTEAD);
    }
    boolean pickle =
        (start[0] & 0xFF) == PROTOCOL
            && start[1] >= LOWEST_PROTOCOL
            && start[1] <= HIGHEST_PROTOCOL;
    return pickle
        ? Optional.of("is a Python pickle of protocol " + start[1] + INSTEAD)
        : Optional.empty();
  }
}
