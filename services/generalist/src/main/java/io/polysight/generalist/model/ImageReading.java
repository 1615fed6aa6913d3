package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.ActivationCheckpoints;
import io.polysight.nn.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * f(x) of whole images: the sequence is (representation token, the encoder's tokens). Shapes: b
 * images, p patches, d width.
 *
 * @param parts the encoders, and the token in front
 * @param sharing keeps what the tasks of one step look at together
 */
record ImageReading(Parts parts, Pass pass, Optional<EncodedOnce> sharing) {

  /** As of {@link GeneralistModel#encodeImages(Kernels, NDArray, List)}. */
  List<ImageMemory> encode(Kernels kernels, NDArray pixels, List<TokenGroup> groups) {
    Map<String, NDArray> intermediates = new LinkedHashMap<>();
    NDArray tokens = tokens(kernels, pixels, intermediates);
    NDArray joined =
        ActivationCheckpoints.boundary(kernels, parts.front(kernels, tokens).concat(tokens, 1));
    List<ImageMemory> memories = new ArrayList<>();
    for (TokenGroup group : groups) {
      boolean known = !memories.isEmpty() && !pass.decoder().routes();
      memories.add(known ? memories.getFirst() : remember(kernels, joined, group, intermediates));
    }
    return memories;
  }

  /**
   * @param intermediates receives what the encoder names on the way
   * @return float32 [b, p, d]
   */
  NDArray tokens(Kernels kernels, NDArray pixels, Map<String, NDArray> intermediates) {
    return sharing
        .map(once -> once.tokens(pixels, of -> encoded(kernels, of, intermediates)))
        .orElseGet(() -> encoded(kernels, pixels, intermediates));
  }

  private NDArray encoded(Kernels kernels, NDArray pixels, Map<String, NDArray> intermediates) {
    return parts.images().forward(kernels, pixels, pass.variation(), intermediates);
  }

  private ImageMemory remember(
      Kernels kernels, NDArray joined, TokenGroup group, Map<String, NDArray> before) {
    Map<String, NDArray> intermediates = new LinkedHashMap<>(before);
    List<NDArray> inputs = pass.path(kernels, joined.getManager(), group).inputs(kernels, joined);
    for (int i = 0; i < inputs.size(); i++) {
      intermediates.put("decoder/input" + i, inputs.get(i));
    }
    return new ImageMemory(inputs, intermediates);
  }

  /** As of {@link GeneralistModel#representation}. */
  NDArray representation(Kernels kernels, ImageMemory memory) {
    Decoder.Path path = pass.path(kernels, memory, TokenGroup.IMAGE);
    List<NDArray> inputs = memory.layers();
    NDArray states =
        parts.sequence().readsFirstOnly()
            ? path.firstToken(kernels, inputs)
            : path.allTokens(kernels, inputs);
    int[] lengths = new int[memory.images()];
    Arrays.fill(lengths, memory.places());
    return parts.sequence().read(kernels, states, lengths);
  }
}
