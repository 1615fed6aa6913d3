/** Webhooks: events of a team, sent to addresses of its choice. */
@NullMarked
package io.polysight.contracts.webhooks;

import org.jspecify.annotations.NullMarked;
