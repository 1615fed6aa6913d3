/**
 * Training on public data sets as they lie in a folder: what a training file says of them, the
 * versions made from them, and what a checkpoint does on the samples that were held out.
 */
@NullMarked
package io.polysight.cli.archives;

import org.jspecify.annotations.NullMarked;
