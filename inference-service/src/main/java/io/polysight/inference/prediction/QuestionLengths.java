package io.polysight.inference.prediction;

import io.polysight.inference.engine.Lease;
import io.polysight.inference.engine.ServedModel;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Faults;
import io.polysight.tasks.QuestionTask;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts against the context of the version that answers. */
public final class QuestionLengths {
  private QuestionLengths() {}

  /**
   * @throws io.polysight.platform.web.ProblemException 400 with every question that is too long
   */
  static void check(Lease lease, List<ResolvedAsk> asks) {
    List<Faults.Fault> faults = new ArrayList<>();
    for (int i = 0; i < asks.size(); i++) {
      if (asks.get(i).task() instanceof QuestionTask asking && asking.question() != null) {
        String fault = fault(lease, asking.question());
        if (fault != null) {
          faults.add(new Faults.Fault("asks[" + i + "].question", fault));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw Problems.invalid(faults);
    }
  }

  /** What is wrong with the length of a text; null when it fits. */
  public static @Nullable String fault(Lease lease, String text) {
    ServedModel model = lease.model();
    int tokens = model.contextOf(text);
    return tokens <= model.context()
        ? null
        : "takes "
            + tokens
            + " tokens, but the context of version "
            + lease.checkpoint().number()
            + " of '"
            + lease.checkpoint().model()
            + "' has "
            + model.context()
            + "; shorten it";
  }
}
