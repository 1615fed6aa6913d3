/** How an alias moves: by a person or by itself, and only through its gates. */
@NullMarked
package io.polysight.registry.promotion;

import org.jspecify.annotations.NullMarked;
