/**
 * Data sets with their immutable versions, uploads, and the registry of tasks. What happens here is
 * told to the other services by events.
 */
@NullMarked
package io.polysight.dataset;

import org.jspecify.annotations.NullMarked;
