package io.polysight.contracts.models;

import io.polysight.contracts.evaluations.ProtectedFigure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Guards an alias.
 *
 * @param gates what a version must have scored
 * @param promoteAutomatically whether the alias moves by itself to a newer version that passes
 *     every gate
 * @param protectedFigures in which a version must be no worse than the one it replaces; absent
 *     means none
 */
public record AliasPolicy(
    List<Gate> gates,
    boolean promoteAutomatically,
    @Nullable List<ProtectedFigure> protectedFigures) {}
