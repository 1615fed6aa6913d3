/** One immutable checkpoint each, with where it comes from and what it scored. */
@NullMarked
package io.polysight.registry.version;

import org.jspecify.annotations.NullMarked;
