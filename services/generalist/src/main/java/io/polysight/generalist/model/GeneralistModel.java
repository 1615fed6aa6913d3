package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.proposal.ProposalNetwork;
import io.polysight.generalist.proposal.Proposals;
import io.polysight.generalist.text.Tokenizer;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Uni-Perceiver v2 (Li et al., 2023, sections 3.1 and 3.2): f encodes images and texts, the shared
 * decoder g represents them, the cosine decides. Shapes: b batch, p patches, d width.
 *
 * <p>Results belong to the manager of their input; parameters belong to the {@link Parameters} they
 * were made in. Methods only read, so threads may share a model.
 */
public final class GeneralistModel {
  private final Parts parts;
  private final Pass pass;
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
    ImageEncoder images = ImageEncoders.build(architecture, parameters.at("image"));
    var texts = new TextEncoder(architecture, tokenizer.size(), parameters.at("text"));
    var decoder = new Decoder(architecture, parameters.at("decoder"));
    var head = new ReadOutHead(architecture.width(), parameters.at("decoder").at("readout"));
    var scales =
        new Scales(architecture.proposals().on(), pairs, learnt, parameters.at("log_scale"));
    PairLoss pairLoss =
        PairLosses.build(
            pairs, scales.log(TaskKind.IMAGE_TEXT_RETRIEVAL), parameters.at("pair_loss"));
    Optional<MultiLabels> multiLabels = MultiLabels.build(scales, parameters.at("multi_label"));
    parts =
        new Parts(
            images,
            texts,
            tokenizer.sequenceRepresentation(),
            ReadOuts.named(architecture.readOut(), head),
            head,
            scales,
            pairLoss,
            multiLabels,
            architecture.proposals().build(architecture, parameters.at("proposals")));
    pass = new Pass(decoder, Variation.NONE);
    sharing = Optional.empty();
  }

  private GeneralistModel(Parts parts, Pass pass, Optional<EncodedOnce> sharing) {
    this.parts = parts;
    this.pass = pass;
    this.sharing = sharing;
  }

  /** The same model as one pass sees it; the parameters are shared. */
  public GeneralistModel varied(Variation by) {
    return new GeneralistModel(parts, pass.varied(by), sharing);
  }

  /** The same model as the tasks of one step see it that look at the same images. */
  public GeneralistModel sharing(EncodedOnce images) {
    return new GeneralistModel(parts, pass, Optional.of(images));
  }

  /**
   * The same model with everything computed that depends on parameters only; valid until one
   * changes.
   *
   * @param owner of what is computed
   */
  public GeneralistModel fixed(Kernels kernels, NDManager owner) {
    return new GeneralistModel(parts, pass.fixed(kernels, owner), sharing);
  }

  /**
   * Before the first update: sets scales that are drawn without knowing the images to those of
   * {@code pixels}, float32 [b, 3, size, size], outside {@code Torch.training}.
   */
  public void standardise(Kernels kernels, NDArray pixels) {
    parts.images().standardise(kernels, pixels);
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
    return images().encode(kernels, pixels, groups);
  }

  private ImageReading images() {
    return new ImageReading(parts, pass, sharing);
  }

  /**
   * @param memory encoded as {@link TokenGroup#IMAGE}
   * @return float32 [b, d], unit length: f(x) of images, to be compared with {@link #encodeTexts}
   */
  public NDArray representation(Kernels kernels, ImageMemory memory) {
    return images().representation(kernels, memory);
  }

  /** Whether this model finds regions: proposals are on. */
  public boolean findsRegions() {
    return parts.regions().isPresent();
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
    return parts
        .regions()
        .orElseThrow(() -> new IllegalArgumentException(ProposalChoice.missing("finding objects")));
  }

  /**
   * What {@link #proposals} reads; {@link ImageMemory#tokens} are the same.
   *
   * @param pixels as of {@link #encodeImages}
   * @return float32 [b, p, d]
   */
  public NDArray imageTokens(Kernels kernels, NDArray pixels) {
    return images().tokens(kernels, pixels, new LinkedHashMap<>());
  }

  /**
   * @param tokens from {@link #imageTokens}
   * @param kept the regions that were found there
   * @return float32 [b, N, d], unit length: f(x) of regions, to be compared with {@link
   *     #encodeTexts}
   */
  public NDArray representations(Kernels kernels, NDArray tokens, Proposals kept) {
    Decoder.Path path = pass.path(kernels, tokens.getManager(), TokenGroup.IMAGE);
    NDArray front = parts.front(kernels, tokens);
    return parts.head().stream(kernels, regions().read(kernels, path, front, tokens, kept));
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
    return new CandidateReading(parts.texts(), parts.sequence(), pass)
        .read(kernels, owner, batch, group);
  }

  /** What is written about images. */
  public WordReading words() {
    return new WordReading(parts.texts(), parts.head(), pass);
  }

  /** What is asked about images. */
  public QuestionReading questions() {
    return new QuestionReading(parts.texts(), parts.sequence(), pass);
  }

  /** What image-text pairs are trained by. */
  public PairLoss pairLoss() {
    return parts.pairLoss();
  }

  /**
   * How labels are judged one by one.
   *
   * @throws IllegalArgumentException when no such task was learnt
   */
  public MultiLabels multiLabels() {
    return parts
        .multiLabels()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no multi-label task is in the mixture; train with one to judge labels one by one"));
  }

  /** 1/τ of the kinds of tasks that can be answered. */
  public Scales scales() {
    return parts.scales();
  }
}
