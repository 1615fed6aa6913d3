/**
 * What model-registry told of model versions. Kept here so that leaderboards can name them and a
 * request for an unknown one is refused at once.
 */
@NullMarked
package io.polysight.eval.version;

import org.jspecify.annotations.NullMarked;
