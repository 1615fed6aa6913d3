/** Named lines of versions, with the aliases that point into them. */
@NullMarked
package io.polysight.registry.model;

import org.jspecify.annotations.NullMarked;
