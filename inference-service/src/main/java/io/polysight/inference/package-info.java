/**
 * Serving: tasks answer as soon as they are registered, versions change without a failed request.
 */
@NullMarked
package io.polysight.inference;

import org.jspecify.annotations.NullMarked;
