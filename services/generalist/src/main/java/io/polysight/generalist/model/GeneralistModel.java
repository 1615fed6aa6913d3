package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.text.Tokenizer;
import io.polysight.nn.AttentionMasks;
import io.polysight.nn.Kernels;
import io.polysight.nn.Losses;
import io.polysight.nn.Parameters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Uni-Perceiver v2 (Li et al., 2023, sections 3.1 and 3.2): f encodes images and texts, the shared
 * decoder g represents them, the cosine decides. Shapes: b batch, n text tokens, p patches, d
 * width.
 *
 * <p>Results belong to the manager of their input; parameters belong to the {@link Parameters} they
 * were made in. Methods only read, so threads may share a model.
 */
public final class GeneralistModel {
  /** Scales of cosines never exceed this (Radford et al., 2021, section 2.5). */
  public static final double LARGEST_SCALE = 100;

  private final Tokenizer tokenizer;
  private final ImageEncoder images;
  private final TextEncoder texts;
  private final Decoder decoder;
  private final ReadOut sequence;
  private final ReadOut stream;
  private final Map<TaskKind, NDArray> logScales = new EnumMap<>(TaskKind.class);

  /**
   * @param tokenizer gives the size of the vocabulary and the special tokens
   * @param parameters receives all parameters
   */
  public GeneralistModel(Architecture architecture, Tokenizer tokenizer, Parameters parameters) {
    this.tokenizer = tokenizer;
    images = new ImageEncoder(architecture, parameters.at("image"));
    texts = new TextEncoder(architecture, tokenizer.size(), parameters.at("text"));
    decoder = new Decoder(architecture, parameters.at("decoder"));
    var head = new ReadOutHead(architecture.width(), parameters.at("decoder").at("readout"));
    sequence = head.sequence();
    stream = head.stream();
    for (TaskKind kind : TaskKind.values()) {
      logScales.put(kind, parameters.at("log_scale").scalar(kind.parameter(), Losses.LOG_SCALE));
    }
  }

  /**
   * @param pixels float32 [b, 3, size, size] in [-1, 1]
   */
  public ImageMemory encodeImages(Kernels kernels, NDArray pixels) {
    Map<String, NDArray> intermediates = new LinkedHashMap<>();
    NDArray tokens = images.forward(kernels, pixels, intermediates);
    NDManager owner = pixels.getManager();
    NDArray representation =
        texts.token(
            kernels, owner, tokenizer.sequenceRepresentation(), (int) tokens.getShape().get(0));
    List<NDArray> inputs = decoder.inputs(kernels, representation.concat(tokens, 1));
    for (int i = 0; i < inputs.size(); i++) {
      intermediates.put("decoder/input" + i, inputs.get(i));
    }
    return new ImageMemory(inputs, intermediates);
  }

  /**
   * @return float32 [b, d], unit length: f(x) of images, to be compared with {@link #encodeTexts}
   */
  public NDArray representation(Kernels kernels, ImageMemory memory) {
    return sequence.read(kernels, decoder.firstToken(kernels, memory.layers()));
  }

  /**
   * @param batch from {@link TokenBatch#candidates}
   * @return float32 [b, d], unit length: f(y) of class names, captions, words
   */
  public NDArray encodeTexts(Kernels kernels, NDManager owner, TokenBatch batch) {
    NDArray mask =
        batch.even()
            ? null
            : AttentionMasks.padding(kernels, owner, batch.lengths(), batch.length());
    NDArray words = texts.forward(kernels, owner, batch, mask);
    return sequence.read(kernels, decoder.forward(kernels, words, mask));
  }

  /**
   * The words of captions, each seeing the image and the words before it.
   *
   * @param memory of b images
   * @param batch b texts, the begin of text first
   * @return float32 [b, n, d], unit length; place i is to be compared with the words that may
   *     follow word i
   */
  public NDArray continuations(Kernels kernels, ImageMemory memory, TokenBatch batch) {
    NDManager owner = memory.layers().getFirst().getManager();
    int n = batch.length();
    int places = (int) memory.layers().getFirst().getShape().get(1);
    NDArray causal = AttentionMasks.causal(kernels, owner, n);
    NDArray words = texts.forward(kernels, owner, batch, causal);
    NDArray mask = PrefixMask.of(kernels, owner, n, places);
    return stream.read(kernels, decoder.forwardAfter(kernels, words, memory.layers(), mask));
  }

  /** The learnt logarithm of 1/τ of a kind of task, float32 scalar. */
  public NDArray logScale(TaskKind kind) {
    return Objects.requireNonNull(logScales.get(kind));
  }

  /** Brings scales that an update has carried beyond {@link #LARGEST_SCALE} back to it. */
  public void clampScales(Kernels kernels) {
    logScales
        .values()
        .forEach(scale -> kernels.exec(GeneralistKernels.CLAMP, scale, Math.log(LARGEST_SCALE)));
  }
}
