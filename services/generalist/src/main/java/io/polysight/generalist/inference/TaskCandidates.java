package io.polysight.generalist.inference;

import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.List;

/** The candidate set Y of each task, encoded and kept for the next call with an equal task. */
final class TaskCandidates {
  private static final long CACHED_BYTES = 64L << 20;

  private final Encoding encoding;
  private final Abilities abilities;
  private final CandidateCache cache = new CandidateCache(CACHED_BYTES);

  TaskCandidates(Encoding encoding, Abilities abilities) {
    this.encoding = encoding;
    this.abilities = abilities;
  }

  /** As of {@link Predictor#encodeCandidates}. */
  CandidateEmbeddings of(Task task) {
    Task key = ofCandidates(task);
    return cache
        .find(key)
        .orElseGet(() -> {
          CandidateEmbeddings encoded = encoded(task);
          cache.keep(key, encoded);
          return encoded;
        });
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
        abilities.requireLearnt(task, "judge labels one by one");
        yield encoding.labels(labels.labels(), labels.prompts());
      }
      case ImageTextRetrieval retrieval -> texts(retrieval.candidates());
      case Captioning captioning -> words();
      case RegionTask regions -> {
        abilities.requireRegions(task);
        yield texts(regions.labels());
      }
      case VisualQuestionAnswering answering -> {
        abilities.requireLearnt(answering, "answer questions");
        yield answering.open() ? words() : texts(answering.answers());
      }
      case Verification verification -> {
        abilities.requireLearnt(verification, "verify statements");
        yield texts(Verification.CANDIDATES);
      }
      case ReferringExpressionGrounding grounding -> {
        abilities.requireLearnt(task, "tell which region is meant");
        yield texts(grounding.expressions());
      }
    };
  }

  private CandidateEmbeddings words() {
    abilities.requireWords();
    return encoding.vocabulary();
  }

  /** Candidates that come with a request. */
  CandidateEmbeddings texts(List<String> texts) {
    return new CandidateEmbeddings(texts, encoding.texts(texts));
  }
}
