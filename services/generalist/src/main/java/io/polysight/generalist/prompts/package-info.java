/**
 * How much each prompt of a task counts, learnt from images without labels (zero-shot prompt
 * ensembling: Allingham et al., 2023, arXiv:2302.06235).
 */
@NullMarked
package io.polysight.generalist.prompts;

import org.jspecify.annotations.NullMarked;
