package io.polysight.generalist.objective;

import io.polysight.datasets.sample.Question;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import java.io.IOException;
import java.util.List;

/** Answers that are written; the candidates are the words that answers and captions use. */
final class OpenAnswerObjective implements Objective {
  private final BatchReader reader;
  private final Settings settings;

  OpenAnswerObjective(BatchReader reader, Settings settings) {
    this.reader = reader;
    this.settings = settings;
  }

  @Override
  public PreparedBatch prepare(Turn turn) throws IOException {
    List<Example> examples = reader.read(turn);
    List<Question> asked =
        reader.questions(turn, examples, 1).stream().map(List::getFirst).toList();
    List<String> questions = asked.stream().map(Question::question).toList();
    List<String> answers = asked.stream().map(Question::answer).toList();
    return new OpenAnswerBatch(
        ImageBatch.of(settings.preprocessing(), examples.stream().map(Example::image).toList()),
        TokenBatch.candidates(settings.tokenizer(), questions, settings.maxTokens()),
        WordTargets.of(answers, settings),
        settings.vocabulary().candidates(settings.tokenizer()),
        settings.labelSmoothing());
  }
}
