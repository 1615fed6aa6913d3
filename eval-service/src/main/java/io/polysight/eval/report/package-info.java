/**
 * What lies behind the scores: classes, curves, confusions, reliability, and the samples worth a
 * look. All of it follows from the predictions, so that the same file gives the same bytes.
 */
@NullMarked
package io.polysight.eval.report;

import org.jspecify.annotations.NullMarked;
