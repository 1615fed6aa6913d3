/**
 * The platform's REST API as a Java caller uses it, through the gateway and with tokens of its own.
 */
@NullMarked
package io.polysight.cli.client;

import org.jspecify.annotations.NullMarked;
