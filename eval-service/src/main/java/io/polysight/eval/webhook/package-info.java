/**
 * Tells addresses that teams choose of the teams' events. Every event of every topic that a webhook
 * may ask for passes here; what is asked for waits in a table and is sent by workers, each
 * webhook's events in their order, one webhook never waiting for another.
 */
@NullMarked
package io.polysight.eval.webhook;

import org.jspecify.annotations.NullMarked;
