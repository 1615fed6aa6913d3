/**
 * Answers to questions about images, judged as VQA v2 and GQA judge them. What the reference
 * program does by mistake is done here too, beside the repaired figure.
 */
@NullMarked
package io.polysight.metrics.vqa;

import org.jspecify.annotations.NullMarked;
