/**
 * From text to token numbers and back. The tokenizer is learnt from the texts of a mixture, is
 * saved with the checkpoint, and encodes any text whatever it was learnt from.
 */
@NullMarked
package io.polysight.generalist.text;

import org.jspecify.annotations.NullMarked;
