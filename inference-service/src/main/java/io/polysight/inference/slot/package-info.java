/**
 * Which version of a model answers for a team. The registry's alias says what is wanted, the
 * database remembers it, and one thread keeps loading until memory agrees.
 */
@NullMarked
package io.polysight.inference.slot;

import org.jspecify.annotations.NullMarked;
