/**
 * A PostgreSQL server from its stock binaries, with durable settings. It holds one database and one
 * role for each service.
 */
@NullMarked
package io.polysight.local.postgres;

import org.jspecify.annotations.NullMarked;
