/**
 * A Keycloak server with the realm of the platform, keeping its state in PostgreSQL. The realm is
 * imported once, from config/keycloak.
 */
@NullMarked
package io.polysight.local.keycloak;

import org.jspecify.annotations.NullMarked;
