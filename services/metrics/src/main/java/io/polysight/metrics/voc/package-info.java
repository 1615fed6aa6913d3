/** Detection as the Pascal VOC challenges score it. */
@NullMarked
package io.polysight.metrics.voc;

import org.jspecify.annotations.NullMarked;
