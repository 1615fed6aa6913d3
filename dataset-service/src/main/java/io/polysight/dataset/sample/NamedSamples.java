package io.polysight.dataset.sample;

import io.polysight.dataset.sample.ReadyVersions.Ready;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Faults;
import java.util.BitSet;
import java.util.List;

/** The samples that a caller names one by one. */
final class NamedSamples {
  static final String PARAMETER = "sample";

  private NamedSamples() {}

  /**
   * Their ordinals.
   *
   * @throws io.polysight.platform.web.ProblemException 400 naming every id that is not in the
   *     version, or when there are more than fit one page
   */
  static BitSet of(Ready ready, List<String> ids) {
    if (ids.size() > PageQuery.MAX_LIMIT) {
      throw Problems.invalid(
          PARAMETER, ids.size() + " ids; at most " + PageQuery.MAX_LIMIT + " fit one request");
    }
    var faults = new Faults();
    var ordinals = new BitSet();
    for (String id : ids) {
      Integer ordinal = ready.index().ordinal(id);
      if (ordinal == null) {
        faults.add(PARAMETER, "'" + id + "' is none of this version's samples");
      } else {
        ordinals.set(ordinal);
      }
    }
    faults.throwIfAny();
    return ordinals;
  }
}
