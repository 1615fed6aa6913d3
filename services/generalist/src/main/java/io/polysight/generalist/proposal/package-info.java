/**
 * General region proposals of Uni-Perceiver v2 (Li et al., 2023, section 3.2): from an image's
 * tokens to boxes, masks and objectness, without classes, and to the tokens that stand for the
 * image and its regions in the shared decoder. Classes are the decoder's affair.
 */
@NullMarked
package io.polysight.generalist.proposal;

import org.jspecify.annotations.NullMarked;
