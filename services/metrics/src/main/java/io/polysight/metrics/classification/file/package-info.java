/** Files of scores and of true labels, and how they are brought together sample by sample. */
@NullMarked
package io.polysight.metrics.classification.file;

import org.jspecify.annotations.NullMarked;
