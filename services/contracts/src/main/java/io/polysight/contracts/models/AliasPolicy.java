package io.polysight.contracts.models;

import java.util.List;

/**
 * Guards an alias.
 *
 * @param promoteAutomatically whether the alias moves by itself to a newer version that passes
 *     every gate
 */
public record AliasPolicy(List<Gate> gates, boolean promoteAutomatically) {}
