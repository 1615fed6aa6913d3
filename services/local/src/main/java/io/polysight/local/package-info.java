/** Real PostgreSQL, Kafka, S3 and Keycloak, and the six services, as child processes. */
@NullMarked
package io.polysight.local;

import org.jspecify.annotations.NullMarked;
