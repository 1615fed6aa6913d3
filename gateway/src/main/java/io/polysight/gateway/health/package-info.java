/** Whether what stands behind the gateway answers, for people who look at the portal. */
@NullMarked
package io.polysight.gateway.health;

import org.jspecify.annotations.NullMarked;
