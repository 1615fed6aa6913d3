/** Who comes in: bearer tokens of machines, sessions of people; tokens never reach a browser. */
@NullMarked
package io.polysight.gateway.access;

import org.jspecify.annotations.NullMarked;
