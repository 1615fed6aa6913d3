/** What this service asks of model-registry, in its own name. */
@NullMarked
package io.polysight.inference.registry;

import org.jspecify.annotations.NullMarked;
