/**
 * From a specification and a seed to pictures with complete ground truth. Every scene depends on
 * its own seed only, so serial and parallel runs agree.
 */
@NullMarked
package io.polysight.scenes.generate;

import org.jspecify.annotations.NullMarked;
