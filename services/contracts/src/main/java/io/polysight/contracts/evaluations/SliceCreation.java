package io.polysight.contracts.evaluations;

import java.util.List;

/** Asks for a slice: the samples that meet all conditions. The name is unique within the team. */
public record SliceCreation(String team, String name, List<SliceCondition> conditions) {}
