/** What the gateway itself answers when something is wrong: RFC 9457 problem details. */
@NullMarked
package io.polysight.gateway.problem;

import org.jspecify.annotations.NullMarked;
