/** Tells whether this machine has what Polysight needs, and what to install where it has not. */
@NullMarked
package io.polysight.cli.doctor;

import org.jspecify.annotations.NullMarked;
