package io.polysight.inference.engine;

import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the encoding of a long candidate list into pieces, so that a task of ten thousand texts
 * never holds a thread for longer than a batch of images does. Each candidate is embedded on its
 * own, so the pieces laid end to end are the whole.
 */
final class CandidatePieces {
  /** Texts in a piece; about as much work as a batch of images. */
  private static final int TEXTS = 64;

  private CandidatePieces() {}

  static List<Task> of(Task task) {
    return switch (task) {
      case ImageClassification(List<String> labels, List<String> prompts) ->
          cut(labels, Math.max(1, TEXTS / prompts.size())).stream()
              .<Task>map(part -> new ImageClassification(part, prompts))
              .toList();
      case ImageTextRetrieval(List<String> candidates, Integer topK) ->
          cut(candidates, TEXTS).stream()
              .<Task>map(part -> new ImageTextRetrieval(part, topK))
              .toList();
      case MultiLabelClassification(List<String> labels, List<String> prompts, Double threshold) ->
          cut(labels, Math.max(1, TEXTS / prompts.size())).stream()
              .<Task>map(part -> new MultiLabelClassification(part, prompts, threshold))
              .toList();
      case ReferringExpressionGrounding(List<String> expressions) ->
          cut(expressions, TEXTS).stream().<Task>map(ReferringExpressionGrounding::new).toList();
      case Captioning captioning -> List.of(captioning);
      case RegionTask regions ->
          cut(regions.labels(), TEXTS).stream().<Task>map(regions::withLabels).toList();
      case VisualQuestionAnswering answering when !answering.open() ->
          cut(answering.answers(), TEXTS).stream()
              .<Task>map(part -> new VisualQuestionAnswering(null, part, null, null))
              .toList();
      case QuestionTask asking -> List.of(asking);
    };
  }

  static List<Task> ofTexts(List<String> texts) {
    return cut(texts, TEXTS).stream()
        .<Task>map(part -> new ImageTextRetrieval(part, null))
        .toList();
  }

  static CandidateEmbeddings join(List<CandidateEmbeddings> pieces) {
    if (pieces.size() == 1) {
      return pieces.getFirst();
    }
    List<String> names = new ArrayList<>();
    int length = 0;
    for (CandidateEmbeddings piece : pieces) {
      names.addAll(piece.names());
      length += piece.vectors().length;
    }
    float[] vectors = new float[length];
    int at = 0;
    for (CandidateEmbeddings piece : pieces) {
      System.arraycopy(piece.vectors(), 0, vectors, at, piece.vectors().length);
      at += piece.vectors().length;
    }
    return new CandidateEmbeddings(names, vectors);
  }

  private static List<List<String>> cut(List<String> all, int size) {
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      parts.add(all.subList(from, Math.min(all.size(), from + size)));
    }
    return parts;
  }
}
