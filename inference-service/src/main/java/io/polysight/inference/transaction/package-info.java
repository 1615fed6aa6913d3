/** What may happen only once a change is kept. */
@NullMarked
package io.polysight.inference.transaction;

import org.jspecify.annotations.NullMarked;
