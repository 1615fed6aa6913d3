/** Results as files for papers, spreadsheets and model cards. */
@NullMarked
package io.polysight.eval.export;

import org.jspecify.annotations.NullMarked;
