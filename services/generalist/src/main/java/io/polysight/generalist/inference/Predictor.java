package io.polysight.generalist.inference;

import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.checkpoint.ModelCard;
import io.polysight.generalist.model.ImageEncoderConfig;
import io.polysight.generalist.model.Variation;
import io.polysight.nn.Torch;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A checkpoint that answers. Safe for any number of threads, meant for a small fixed pool of
 * platform threads: a native call holds its thread. Encode an image once and ask it any number of
 * tasks; what is encoded lies on the heap and may be cached. Its regions are looked for with the
 * first task that asks for them, and then known.
 */
public final class Predictor implements AutoCloseable {
  private final LoadedModel loaded;
  private final Readers readers;
  private final RegionSearch search;
  private final Encoding encoding;
  private final Abilities abilities;
  private final TaskCandidates candidates;
  private final Answers answers;

  private Predictor(LoadedModel loaded) {
    this.loaded = loaded;
    readers = new Readers(loaded);
    search = new RegionSearch(loaded);
    encoding = new Encoding(loaded, search);
    abilities = new Abilities(loaded);
    candidates = new TaskCandidates(encoding, abilities);
    answers = new Answers(loaded, abilities);
  }

  /**
   * @param folder holds model.safetensors and model.json
   * @param intraOpThreads threads one operator may use, for the whole process: 1 for throughput
   *     with one caller per core, all cores for the latency of a single caller
   */
  public static Predictor load(Path folder, int intraOpThreads) throws IOException {
    Torch.start(intraOpThreads);
    Torch.inference();
    return new Predictor(LoadedModel.load(new CheckpointFolder(folder)));
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
    return abilities.kinds();
  }

  /** SHA-256 of the weights' file: what caches are keyed by. */
  public String digest() {
    return loaded.digest();
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
              + digest()
              + " was trained with");
    }
    return encode(images, Variation.ofPatch(patch));
  }

  private List<EncodedImage> encode(List<RgbImage> images, Variation variation) {
    return images.isEmpty() ? List.of() : readers.read(() -> encoding.images(images, variation));
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
    return readers.read(() -> candidates.of(task));
  }

  /**
   * 1/τ of a task's kind: what cosines are multiplied with to be logits.
   *
   * @throws IllegalArgumentException when it cannot be asked such a task
   */
  public double scale(Task task) {
    abilities.requireLearnt(task, "answer");
    return abilities.scale(task);
  }

  /** How many places of the context a text takes; {@link #context} is how many there are. */
  public int contextOf(String text) {
    return loaded.contextOf(text);
  }

  /** Longest text the model reads, tokens with the one in front of it. */
  public int context() {
    return loaded.maxTokens();
  }

  /** Candidates that come with a request. */
  public CandidateEmbeddings encodeTexts(List<String> texts) {
    return readers.read(() -> candidates.texts(texts));
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
    return readers.read(() -> {
      if (task instanceof RegionTask || task instanceof ReferringExpressionGrounding) {
        search.find(images);
      }
      return images.stream().map(image -> answers.of(task, candidates, image)).toList();
    });
  }

  /** Runs each path once, so that the first request is as fast as the others. */
  public void warmUp() {
    int size = card().preprocessing().crop();
    List<EncodedImage> images =
        encodeImages(List.of(new RgbImage(size, size, new byte[3 * size * size])));
    for (Task task : WarmUp.tasks(abilities)) {
      predict(task, encodeCandidates(task), images);
    }
  }

  /** Waits for the calls under way, then frees the native memory. */
  @Override
  public void close() {
    readers.close();
  }
}
