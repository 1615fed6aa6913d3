package io.polysight.generalist.objective;

import io.polysight.datasets.sample.Question;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.model.TaskKind;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.nn.Losses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cross entropy over the answers that a task knows. Of each image several questions are asked at
 * once: the image, which costs most, is encoded once for all of them.
 */
final class QuestionObjective implements Objective {
  /** Questions asked of one image in a step, at most. */
  static final int AT_ONCE = 4;

  private final MixtureTask task;
  private final List<String> answers;
  private final BatchReader reader;
  private final Settings settings;
  private final Map<String, Integer> numbers = new HashMap<>();

  QuestionObjective(MixtureTask task, List<String> answers, BatchReader reader, Settings settings) {
    this.task = task;
    this.answers = answers;
    this.reader = reader;
    this.settings = settings;
    answers.forEach(answer -> numbers.put(answer, numbers.size()));
  }

  @Override
  public PreparedBatch prepare(Turn turn) throws IOException {
    List<Example> examples = reader.read(turn);
    List<List<Question>> asked = reader.questions(turn, examples, AT_ONCE);
    int perImage = asked.stream().mapToInt(List::size).max().orElseThrow();
    List<int[]> texts = new ArrayList<>();
    long[] targets = new long[perImage * asked.size()];
    Arrays.fill(targets, Losses.IGNORED);
    for (List<Question> questions : asked) {
      for (int i = 0; i < perImage; i++) {
        if (i < questions.size()) {
          targets[texts.size()] = number(questions.get(i));
          texts.add(settings.tokenizer().encode(questions.get(i).question()));
        } else {
          texts.add(new int[0]);
        }
      }
    }
    int first = settings.tokenizer().sequenceRepresentation();
    return new QuestionBatch(
        ImageBatch.of(settings.preprocessing(), examples.stream().map(Example::image).toList()),
        TokenBatch.of(settings.tokenizer(), first, texts, settings.maxTokens()),
        targets,
        TokenBatch.candidates(settings.tokenizer(), answers, settings.maxTokens()),
        TaskKind.of(task.task()),
        settings.labelSmoothing());
  }

  private long number(Question question) {
    Integer number = numbers.get(question.answer());
    if (number == null) {
      throw new IllegalArgumentException(
          "task '"
              + task.name()
              + "': the question '"
              + question.question()
              + "' is answered '"
              + question.answer()
              + "', which is not among the task's "
              + numbers.size()
              + " answers");
    }
    return number;
  }
}
