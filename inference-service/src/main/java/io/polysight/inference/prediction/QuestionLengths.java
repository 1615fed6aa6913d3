package io.polysight.inference.prediction;

import io.polysight.inference.engine.Lease;
import io.polysight.inference.engine.ServedModel;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Faults;
import io.polysight.tasks.QuestionTask;
import java.util.ArrayList;
import java.util.List;

/** Questions against the context of the version that answers. */
final class QuestionLengths {
  private QuestionLengths() {}

  /**
   * @throws io.polysight.platform.web.ProblemException 400 with every question that is too long
   */
  static void check(Lease lease, List<ResolvedAsk> asks) {
    List<Faults.Fault> faults = new ArrayList<>();
    ServedModel model = lease.model();
    for (int i = 0; i < asks.size(); i++) {
      if (asks.get(i).task() instanceof QuestionTask asking && asking.question() != null) {
        int tokens = model.contextOf(asking.question());
        if (tokens > model.context()) {
          faults.add(
              new Faults.Fault(
                  "asks[" + i + "].question",
                  "takes "
                      + tokens
                      + " tokens, but the context of version "
                      + lease.checkpoint().number()
                      + " of '"
                      + lease.checkpoint().model()
                      + "' has "
                      + model.context()
                      + "; shorten it"));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw Problems.invalid(faults);
    }
  }
}
