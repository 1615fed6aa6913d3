package io.polysight.generalist.inference;

import ai.djl.ndarray.NDManager;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.checkpoint.ModelCard;
import io.polysight.generalist.model.ImageEncoderConfig;
import io.polysight.generalist.model.ProposalChoice;
import io.polysight.generalist.model.TaskKind;
import io.polysight.generalist.model.Variation;
import io.polysight.nn.Torch;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * A checkpoint that answers. Safe for any number of threads, meant for a small fixed pool of
 * platform threads: a native call holds its thread. Encode an image once and ask it any number of
 * tasks; what is encoded lies on the heap and may be cached.
 */
public final class Predictor implements AutoCloseable {
  private static final long CACHED_BYTES = 64L << 20;

  private final LoadedModel loaded;
  private final String digest;
  private final Encoding encoding;
  private final CandidateCache cache = new CandidateCache(CACHED_BYTES);
  private final Map<TaskKind, Double> scales = new EnumMap<>(TaskKind.class);
  private final double labelBias;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final ThreadLocal<Boolean> ready = ThreadLocal.withInitial(() -> false);
  private boolean closed;

  private Predictor(LoadedModel loaded, String digest) {
    this.loaded = loaded;
    this.digest = digest;
    this.encoding = new Encoding(loaded);
    for (TaskKind kind : TaskKind.values()) {
      if (loaded.model().answers(kind)) {
        scales.put(kind, loaded.scale(kind));
      }
    }
    labelBias =
        loaded.model().answers(TaskKind.MULTI_LABEL_CLASSIFICATION)
            ? loaded.model().multiLabels().bias()
            : Double.NaN;
  }

  /**
   * @param folder holds model.safetensors and model.json
   * @param intraOpThreads threads one operator may use, for the whole process: 1 for throughput
   *     with one caller per core, all cores for the latency of a single caller
   */
  public static Predictor load(Path folder, int intraOpThreads) throws IOException {
    Torch.start(intraOpThreads);
    Torch.inference();
    return new Predictor(
        LoadedModel.load(new CheckpointFolder(folder)),
        Sha256.hex(folder.resolve(CheckpointFolder.MODEL)));
  }

  /** What the model is and where it comes from. */
  public ModelCard card() {
    return loaded.card();
  }

  /**
   * What it can be asked, as the kinds of tasks are called on the wire: what it learnt, and what
   * rests on that. Regions are found by whoever learnt any task of regions.
   */
  public Set<String> kinds() {
    Set<TaskKind> learnt = card().kinds();
    boolean regions =
        loaded.model().findsRegions()
            && (learnt.contains(TaskKind.OBJECT_DETECTION)
                || learnt.contains(TaskKind.INSTANCE_SEGMENTATION)
                || learnt.contains(TaskKind.REFERRING_EXPRESSION_GROUNDING));
    Set<String> kinds = new TreeSet<>();
    for (TaskKind kind : scales.keySet()) {
      boolean asked =
          switch (kind) {
            case CAPTIONING -> !card().vocabulary().isEmpty();
            case OBJECT_DETECTION, INSTANCE_SEGMENTATION -> regions;
            default -> true;
          };
      if (asked) {
        kinds.add(kind.kind());
      }
    }
    return kinds;
  }

  /** SHA-256 of the weights' file: what caches are keyed by. */
  public String digest() {
    return digest;
  }

  /**
   * @param images one batch, of any sizes
   * @return in the same order
   */
  public List<EncodedImage> encodeImages(List<RgbImage> images) {
    return encode(images, Variation.NONE);
  }

  /**
   * The sides of patches that {@link #encodeImages(List, int)} takes, in pixels: smaller ones see
   * more and cost more, about with the square of their number.
   *
   * @return the one side there is, unless the model was trained with flexible patches
   */
  public List<Integer> patches() {
    ImageEncoderConfig image = card().recipe().architecture().image();
    return image.patches().isEmpty() ? List.of(image.patch()) : image.patches();
  }

  /**
   * As {@link #encodeImages(List)}, cut into patches of a chosen size. Candidates are the same.
   *
   * @param patch one of {@link #patches}
   */
  public List<EncodedImage> encodeImages(List<RgbImage> images, int patch) {
    if (!patches().contains(patch)) {
      throw new IllegalArgumentException(
          "patch "
              + patch
              + " is not one of "
              + patches()
              + ", which checkpoint "
              + digest
              + " was trained with");
    }
    return encode(images, Variation.ofPatch(patch));
  }

  private List<EncodedImage> encode(List<RgbImage> images, Variation variation) {
    return images.isEmpty() ? List.of() : reading(() -> encoding.images(images, variation));
  }

  /**
   * The candidates of a task; a task nobody trained for works like the others. Kept for the next
   * call with an equal task.
   *
   * @throws IllegalArgumentException for captioning when the checkpoint never learnt to write; for
   *     detection and segmentation when it has no region proposals; for grounding and labels judged
   *     one by one when it never learnt that
   */
  public CandidateEmbeddings encodeCandidates(Task task) {
    return reading(() ->
        cache
            .find(ofCandidates(task))
            .orElseGet(() -> {
              CandidateEmbeddings encoded = encoded(task);
              cache.keep(ofCandidates(task), encoded);
              return encoded;
            }));
  }

  /** The same for tasks that differ only in what is asked. */
  private static Task ofCandidates(Task task) {
    return task instanceof QuestionTask asking ? asking.asking(null) : task;
  }

  private CandidateEmbeddings encoded(Task task) {
    return switch (task) {
      case ImageClassification classification ->
          encoding.labels(classification.labels(), classification.prompts());
      case MultiLabelClassification labels -> {
        requireLearnt(task, "judge labels one by one");
        yield encoding.labels(labels.labels(), labels.prompts());
      }
      case ImageTextRetrieval retrieval -> embeddings(retrieval.candidates());
      case Captioning captioning -> words();
      case RegionTask regions -> names(regions);
      case VisualQuestionAnswering answering -> {
        requireLearnt(answering, "answer questions");
        yield answering.open() ? words() : embeddings(answering.answers());
      }
      case Verification verification -> {
        requireLearnt(verification, "verify statements");
        yield embeddings(Verification.CANDIDATES);
      }
      case ReferringExpressionGrounding grounding -> {
        requireLearnt(task, "tell which region is meant");
        yield embeddings(grounding.expressions());
      }
    };
  }

  private void requireLearnt(Task task, String what) {
    if (!scales.containsKey(TaskKind.of(task))) {
      throw new IllegalArgumentException(
          "checkpoint "
              + digest
              + " cannot "
              + what
              + ": no "
              + task.kind()
              + " task was in its mixture; train one with it");
    }
  }

  /**
   * The text a question task asks.
   *
   * @throws IllegalArgumentException when there is none, or it is longer than the context
   */
  private String asked(QuestionTask task) {
    String text = task.question();
    if (text == null) {
      throw new IllegalArgumentException(
          "the task asks nothing by itself; send a " + task.field() + " along");
    }
    int tokens = contextOf(text);
    if (tokens > loaded.maxTokens()) {
      throw new IllegalArgumentException(
          "the "
              + task.field()
              + " takes "
              + tokens
              + " tokens, but the context of checkpoint "
              + digest
              + " has "
              + loaded.maxTokens()
              + "; shorten it");
    }
    return text;
  }

  /** How many places of the context a text takes; {@link #context} is how many there are. */
  public int contextOf(String text) {
    return 1 + loaded.tokenizer().encode(text).length;
  }

  /** Longest text the model reads, tokens with the one in front of it. */
  public int context() {
    return loaded.maxTokens();
  }

  private CandidateEmbeddings names(RegionTask task) {
    if (!loaded.model().findsRegions()) {
      throw withoutRegions(task);
    }
    return embeddings(task.labels());
  }

  private IllegalArgumentException withoutRegions(Task task) {
    return new IllegalArgumentException(
        "checkpoint " + digest + ": " + ProposalChoice.missing(task.kind()));
  }

  private CandidateEmbeddings words() {
    if (card().vocabulary().isEmpty()) {
      throw new IllegalArgumentException(
          "checkpoint "
              + digest
              + " cannot write: no captioning task and no question with open answers was in its mixture;"
              + " train one with it");
    }
    return encoding.vocabulary();
  }

  /** Candidates that come with a request. */
  public CandidateEmbeddings encodeTexts(List<String> texts) {
    return reading(() -> embeddings(texts));
  }

  private CandidateEmbeddings embeddings(List<String> texts) {
    return new CandidateEmbeddings(texts, encoding.texts(texts));
  }

  /**
   * @param candidates of this task, from {@link #encodeCandidates} or {@link #encodeTexts} of this
   *     predictor
   * @return one answer per image, in the same order
   */
  public List<Prediction> predict(
      Task task, CandidateEmbeddings candidates, List<EncodedImage> images) {
    if (candidates.names().isEmpty()) {
      throw new IllegalArgumentException(
          "there are no candidates to choose from; send texts with the request or revise the task");
    }
    return reading(() -> images.stream().map(image -> predict(task, candidates, image)).toList());
  }

  private Prediction predict(Task task, CandidateEmbeddings candidates, EncodedImage image) {
    return switch (task) {
      case ImageClassification classification ->
          new Prediction.Classified(
              Ranking.of(candidates, image.embedding(), scale(task), Integer.MAX_VALUE));
      case MultiLabelClassification labels ->
          Ranking.judged(candidates, image, scale(task), labelBias, labels.threshold());
      case ImageTextRetrieval retrieval ->
          new Prediction.Retrieved(
              Ranking.of(
                  candidates,
                  image.embedding(),
                  scale(task),
                  Objects.requireNonNull(retrieval.topK())));
      case Captioning captioning -> caption(captioning, candidates, image);
      case VisualQuestionAnswering answering ->
          new QuestionAnswers(loaded, candidates, scale(task))
              .answer(answering, asked(answering), image);
      case Verification verification ->
          new QuestionAnswers(loaded, candidates, scale(task)).verify(asked(verification), image);
      case RegionTask regions -> {
        if (image.regions() == null) {
          throw withoutRegions(regions);
        }
        yield new RegionAnswers(image.regions(), candidates, scale(task)).answer(regions);
      }
      case ReferringExpressionGrounding grounding -> {
        if (image.regions() == null) {
          throw withoutRegions(grounding);
        }
        yield new GroundingAnswers(image.regions(), candidates, scale(task)).answer();
      }
    };
  }

  private Prediction caption(Captioning task, CandidateEmbeddings words, EncodedImage image) {
    try (NDManager scope = loaded.root().newSubManager()) {
      WordWriter.Written written =
          new WordWriter(loaded, words, scale(task))
              .write(
                  loaded.memory(scope, image),
                  Objects.requireNonNull(task.maxTokens()),
                  Objects.requireNonNull(task.beams()));
      return new Prediction.Captioned(written.text(), written.logProbability());
    }
  }

  private double scale(Task task) {
    return Objects.requireNonNull(scales.get(TaskKind.of(task)));
  }

  /** Runs each path once, so that the first request is as fast as the others. */
  public void warmUp() {
    int size = card().preprocessing().crop();
    List<EncodedImage> images =
        encodeImages(List.of(new RgbImage(size, size, new byte[3 * size * size])));
    Task naming = new ImageClassification(List.of("a", "b"), null);
    predict(naming, encodeCandidates(naming), images);
    if (loaded.model().findsRegions()) {
      Task segmenting = new InstanceSegmentation(List.of("a"), 0.0, null);
      predict(segmenting, encodeCandidates(segmenting), images);
    }
    if (scales.containsKey(TaskKind.VERIFICATION)) {
      Task verifying = new Verification("a");
      predict(verifying, encodeCandidates(verifying), images);
    }
    if (scales.containsKey(TaskKind.VISUAL_QUESTION_ANSWERING)) {
      Task asking = new VisualQuestionAnswering("a", List.of("a", "b"), null, null);
      predict(asking, encodeCandidates(asking), images);
    }
    if (!card().vocabulary().isEmpty()) {
      Task captioning = new Captioning(2, 1);
      predict(captioning, encodeCandidates(captioning), images);
    }
  }

  private <T> T reading(Supplier<T> work) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the predictor of checkpoint " + digest + " is closed");
      }
      if (!ready.get()) {
        Torch.inference(); // gradient mode and graph optimizer are per thread
        ready.set(true);
      }
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Waits for the calls under way, then frees the native memory. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        loaded.root().close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
