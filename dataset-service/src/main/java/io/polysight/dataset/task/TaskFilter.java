package io.polysight.dataset.task;

import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.platform.web.TextQuery;
import org.jspecify.annotations.Nullable;

/** Which tasks a list holds; what is absent does not narrow it. */
record TaskFilter(
    @Nullable String kind,
    @Nullable String name,
    RegisteredTask.@Nullable State state,
    TextQuery search) {

  @Nullable String stateName() {
    return state == null ? null : state.name();
  }
}
