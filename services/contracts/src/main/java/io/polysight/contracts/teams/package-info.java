/** Teams: who belongs to them, the accounts of their pipelines, and what was done in them. */
@NullMarked
package io.polysight.contracts.teams;

import org.jspecify.annotations.NullMarked;
