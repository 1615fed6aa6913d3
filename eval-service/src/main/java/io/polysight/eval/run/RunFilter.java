package io.polysight.eval.run;

import io.polysight.contracts.evaluations.EvaluationRun;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which runs a list holds; what is absent does not narrow it. */
record RunFilter(
    @Nullable UUID benchmark, @Nullable UUID modelVersion, EvaluationRun.@Nullable State state) {}
