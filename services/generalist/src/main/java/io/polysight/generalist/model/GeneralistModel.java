package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.generalist.proposal.ProposalNetwork;
import io.polysight.generalist.proposal.Proposals;
import io.polysight.generalist.text.Tokenizer;
import io.polysight.nn.ActivationCheckpoints;
import io.polysight.nn.AttentionMasks;
import io.polysight.nn.Kernels;
import io.polysight.nn.Losses;
import io.polysight.nn.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

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
  private final ReadOutHead head;
  private final Map<TaskKind, NDArray> logScales;
  private final PairLoss pairLoss;
  private final Optional<MultiLabels> multiLabels;
  private final Optional<RegionReading> regions;
  private final QuestionReading questions;
  private final Variation variation;
  private final Optional<EncodedOnce> sharing;

  /** With the softmax of pairs, reading no questions. */
  public GeneralistModel(Architecture architecture, Tokenizer tokenizer, Parameters parameters) {
    this(architecture, PairLossChoice.SOFTMAX, tokenizer, parameters);
  }

  /** Of the kinds of tasks that every model of the architecture answers. */
  public GeneralistModel(
      Architecture architecture, PairLossChoice pairs, Tokenizer tokenizer, Parameters parameters) {
    this(architecture, pairs, Set.of(), tokenizer, parameters);
  }

  /**
   * @param pairs the loss of pairs, whose scale and bias are parameters of the model
   * @param learnt the kinds of tasks that it is or was trained on
   * @param tokenizer gives the size of the vocabulary and the special tokens
   * @param parameters receives all parameters
   */
  public GeneralistModel(
      Architecture architecture,
      PairLossChoice pairs,
      Set<TaskKind> learnt,
      Tokenizer tokenizer,
      Parameters parameters) {
    this.tokenizer = tokenizer;
    images = ImageEncoders.build(architecture, parameters.at("image"));
    texts = new TextEncoder(architecture, tokenizer.size(), parameters.at("text"));
    decoder = new Decoder(architecture, parameters.at("decoder"));
    head = new ReadOutHead(architecture.width(), parameters.at("decoder").at("readout"));
    sequence = ReadOuts.named(architecture.readOut(), head);
    logScales = new EnumMap<>(TaskKind.class);
    for (TaskKind kind : TaskKind.values()) {
      if (!kind.isIn(architecture.proposals().on(), learnt)) {
        continue;
      }
      float start =
          switch (kind) {
            case IMAGE_TEXT_RETRIEVAL -> PairLosses.startOfLogScale(pairs);
            case MULTI_LABEL_CLASSIFICATION -> MultiLabels.LOG_SCALE;
            default -> Losses.LOG_SCALE;
          };
      logScales.put(kind, parameters.at("log_scale").scalar(kind.parameter(), start));
    }
    pairLoss =
        PairLosses.build(
            pairs, logScale(TaskKind.IMAGE_TEXT_RETRIEVAL), parameters.at("pair_loss"));
    multiLabels =
        Optional.ofNullable(logScales.get(TaskKind.MULTI_LABEL_CLASSIFICATION))
            .map(scale -> new MultiLabels(scale, parameters.at("multi_label")));
    regions = architecture.proposals().build(architecture, parameters.at("proposals"));
    questions = new QuestionReading(texts);
    variation = Variation.NONE;
    sharing = Optional.empty();
  }

  private GeneralistModel(
      GeneralistModel other, Decoder decoder, Variation variation, Optional<EncodedOnce> sharing) {
    tokenizer = other.tokenizer;
    images = other.images;
    texts = other.texts;
    this.decoder = decoder;
    sequence = other.sequence;
    head = other.head;
    logScales = other.logScales;
    pairLoss = other.pairLoss;
    multiLabels = other.multiLabels;
    regions = other.regions;
    questions = other.questions;
    this.variation = variation;
    this.sharing = sharing;
  }

  /** The same model as one pass sees it; the parameters are shared. */
  public GeneralistModel varied(Variation by) {
    return new GeneralistModel(this, decoder, by, sharing);
  }

  /** The same model as the tasks of one step see it that look at the same images. */
  public GeneralistModel sharing(EncodedOnce images) {
    return new GeneralistModel(this, decoder, variation, Optional.of(images));
  }

  /**
   * The same model with everything computed that depends on parameters only; valid until one
   * changes.
   *
   * @param owner of what is computed
   */
  public GeneralistModel fixed(Kernels kernels, NDManager owner) {
    return new GeneralistModel(this, decoder.fixed(kernels, owner), variation, sharing);
  }

  /**
   * Before the first update: sets scales that are drawn without knowing the images to those of
   * {@code pixels}, float32 [b, 3, size, size], outside {@code Torch.training}.
   */
  public void standardise(Kernels kernels, NDArray pixels) {
    images.standardise(kernels, pixels);
  }

  /** For tasks that compare an image with candidates. */
  public ImageMemory encodeImages(Kernels kernels, NDArray pixels) {
    return encodeImages(kernels, pixels, List.of(TokenGroup.IMAGE)).getFirst();
  }

  /**
   * @param pixels float32 [b, 3, size, size] in [-1, 1]
   * @param groups what the images are encoded for: {@link TokenGroup#IMAGE} to be compared, {@link
   *     TokenGroup#CAPTION_IMAGE} to be written about
   * @return one for each group; the same one where groups make no difference
   */
  public List<ImageMemory> encodeImages(Kernels kernels, NDArray pixels, List<TokenGroup> groups) {
    Map<String, NDArray> intermediates = new LinkedHashMap<>();
    NDArray tokens = tokens(kernels, pixels, intermediates);
    NDArray joined =
        ActivationCheckpoints.boundary(
            kernels, representationToken(kernels, tokens).concat(tokens, 1));
    List<ImageMemory> memories = new ArrayList<>();
    for (TokenGroup group : groups) {
      boolean known = !memories.isEmpty() && !decoder.routes();
      memories.add(known ? memories.getFirst() : remember(kernels, joined, group, intermediates));
    }
    return memories;
  }

  private NDArray tokens(Kernels kernels, NDArray pixels, Map<String, NDArray> intermediates) {
    return sharing
        .map(once ->
            once.tokens(pixels, of -> images.forward(kernels, of, variation, intermediates)))
        .orElseGet(() -> images.forward(kernels, pixels, variation, intermediates));
  }

  /** For each image of {@code tokens}, float32 [b, 1, d]. */
  private NDArray representationToken(Kernels kernels, NDArray tokens) {
    int count = (int) tokens.getShape().get(0);
    return texts.token(kernels, tokens.getManager(), tokenizer.sequenceRepresentation(), count);
  }

  private ImageMemory remember(
      Kernels kernels, NDArray joined, TokenGroup group, Map<String, NDArray> before) {
    Map<String, NDArray> intermediates = new LinkedHashMap<>(before);
    List<NDArray> inputs = path(kernels, joined.getManager(), group).inputs(kernels, joined);
    for (int i = 0; i < inputs.size(); i++) {
      intermediates.put("decoder/input" + i, inputs.get(i));
    }
    return new ImageMemory(inputs, intermediates);
  }

  private Decoder.Path path(Kernels kernels, NDManager owner, TokenGroup group) {
    return decoder.path(kernels, owner, group, variation);
  }

  /**
   * @param memory encoded as {@link TokenGroup#IMAGE}
   * @return float32 [b, d], unit length: f(x) of images, to be compared with {@link #encodeTexts}
   */
  public NDArray representation(Kernels kernels, ImageMemory memory) {
    NDManager owner = memory.layers().getFirst().getManager();
    Decoder.Path path = path(kernels, owner, TokenGroup.IMAGE);
    List<NDArray> inputs = memory.layers();
    NDArray states =
        sequence.readsFirstOnly()
            ? path.firstToken(kernels, inputs)
            : path.allTokens(kernels, inputs);
    Shape shape = inputs.getFirst().getShape();
    int[] lengths = new int[(int) shape.get(0)];
    Arrays.fill(lengths, (int) shape.get(1));
    return sequence.read(kernels, states, lengths);
  }

  /** Whether this model finds regions: proposals are on. */
  public boolean findsRegions() {
    return regions.isPresent();
  }

  /**
   * What finds the regions of images.
   *
   * @throws IllegalArgumentException when proposals are off
   */
  public ProposalNetwork proposals() {
    return regions().network();
  }

  private RegionReading regions() {
    return regions.orElseThrow(
        () -> new IllegalArgumentException(ProposalChoice.missing("finding objects")));
  }

  /**
   * What {@link #proposals} reads; {@link ImageMemory#tokens} are the same.
   *
   * @param pixels as of {@link #encodeImages}
   * @return float32 [b, p, d]
   */
  public NDArray imageTokens(Kernels kernels, NDArray pixels) {
    return tokens(kernels, pixels, new LinkedHashMap<>());
  }

  /**
   * @param tokens from {@link #imageTokens}
   * @param kept the regions that were found there
   * @return float32 [b, N, d], unit length: f(x) of regions, to be compared with {@link
   *     #encodeTexts}
   */
  public NDArray representations(Kernels kernels, NDArray tokens, Proposals kept) {
    Decoder.Path path = path(kernels, tokens.getManager(), TokenGroup.IMAGE);
    NDArray front = representationToken(kernels, tokens);
    return head.stream(kernels, regions().read(kernels, path, front, tokens, kept));
  }

  /** Class names and captions as candidates. */
  public NDArray encodeTexts(Kernels kernels, NDManager owner, TokenBatch batch) {
    return encodeTexts(kernels, owner, batch, TokenGroup.CANDIDATE);
  }

  /**
   * @param batch from {@link TokenBatch#candidates}
   * @param group {@link TokenGroup#CANDIDATE}, or {@link TokenGroup#WORD} for the vocabulary
   * @return float32 [b, d], unit length: f(y)
   */
  public NDArray encodeTexts(Kernels kernels, NDManager owner, TokenBatch batch, TokenGroup group) {
    NDArray mask =
        batch.even()
            ? null
            : AttentionMasks.padding(kernels, owner, batch.lengths(), batch.length());
    NDArray words = texts.forward(kernels, owner, batch, mask);
    NDArray states = path(kernels, owner, group).forward(kernels, words, mask);
    return sequence.read(kernels, states, batch.lengths());
  }

  /**
   * The words of captions, each seeing the image and the words before it.
   *
   * @param memory of b images, encoded as {@link TokenGroup#CAPTION_IMAGE}
   * @param batch b texts, the begin of text first
   * @return float32 [b, n, d], unit length; place i is to be compared with the words that may
   *     follow word i
   */
  public NDArray continuations(Kernels kernels, ImageMemory memory, TokenBatch batch) {
    return continuations(
        kernels,
        memory,
        batch,
        (owner, places) -> PrefixMask.of(kernels, owner, batch.length(), places));
  }

  /**
   * As {@link #continuations(Kernels, ImageMemory, TokenBatch)}, after questions of unequal
   * lengths.
   *
   * @param memory from {@link #asked} with these questions
   */
  public NDArray continuations(
      Kernels kernels, ImageMemory memory, TokenBatch asked, TokenBatch batch) {
    return continuations(
        kernels,
        memory,
        batch,
        (owner, places) -> PrefixMask.of(kernels, owner, batch.length(), places, asked));
  }

  private NDArray continuations(
      Kernels kernels,
      ImageMemory memory,
      TokenBatch batch,
      BiFunction<NDManager, Integer, NDArray> maskOfPlaces) {
    NDManager owner = memory.layers().getFirst().getManager();
    NDArray causal = AttentionMasks.causal(kernels, owner, batch.length());
    NDArray words = texts.forward(kernels, owner, batch, causal);
    int places = (int) memory.layers().getFirst().getShape().get(1);
    NDArray mask = maskOfPlaces.apply(owner, places);
    Decoder.Path path = path(kernels, owner, TokenGroup.CAPTION_TEXT);
    return head.stream(kernels, path.forwardAfter(kernels, words, memory.layers(), mask));
  }

  /**
   * Images and questions about them, read together.
   *
   * @param memory of b images, encoded as {@link TokenGroup#CAPTION_IMAGE}
   * @param batch as many questions for each image, those of one image together
   * @return float32 [questions, d], unit length: f(x), to be compared with {@link #encodeTexts}
   */
  public NDArray answers(Kernels kernels, ImageMemory memory, TokenBatch batch) {
    NDArray states = questions.states(kernels, questionPath(kernels, memory), batch, memory);
    return sequence.read(kernels, states, batch.lengths());
  }

  /**
   * Images with a question after each, for {@link #continuations} to write the answers.
   *
   * @param memory of b images, encoded as {@link TokenGroup#CAPTION_IMAGE}
   * @param batch b questions
   */
  public ImageMemory asked(Kernels kernels, ImageMemory memory, TokenBatch batch) {
    return questions.after(kernels, questionPath(kernels, memory), batch, memory);
  }

  private Decoder.Path questionPath(Kernels kernels, ImageMemory memory) {
    return path(kernels, memory.layers().getFirst().getManager(), TokenGroup.QUESTION);
  }

  /**
   * As {@link #continuations}, of one image and word by word.
   *
   * @param memory of one image, encoded as {@link TokenGroup#CAPTION_IMAGE}; must outlive the
   *     writing
   */
  public Writing write(Kernels kernels, ImageMemory memory) {
    NDManager owner = memory.layers().getFirst().getManager();
    Decoder.Path path = path(kernels, owner, TokenGroup.CAPTION_TEXT);
    return new Writing(kernels, texts, path, head, memory);
  }

  /** What image-text pairs are trained by. */
  public PairLoss pairLoss() {
    return pairLoss;
  }

  /**
   * How labels are judged one by one.
   *
   * @throws IllegalArgumentException when no such task was learnt
   */
  public MultiLabels multiLabels() {
    return multiLabels.orElseThrow(() ->
        new IllegalArgumentException(
            "no multi-label task is in the mixture; train with one to judge labels one by one"));
  }

  /** Whether tasks of a kind can be answered; others have no scale. */
  public boolean answers(TaskKind kind) {
    return logScales.containsKey(kind);
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
