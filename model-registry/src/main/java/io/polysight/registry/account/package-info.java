/** Service accounts: how a team's pipelines come in. */
@NullMarked
package io.polysight.registry.account;

import org.jspecify.annotations.NullMarked;
