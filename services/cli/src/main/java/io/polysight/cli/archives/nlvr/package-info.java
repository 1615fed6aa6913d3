/**
 * Statements about NLVR's pictures that nobody wrote: sentences of a small grammar, whose truth
 * follows from the structure that each picture was painted from.
 */
@NullMarked
package io.polysight.cli.archives.nlvr;

import org.jspecify.annotations.NullMarked;
