package io.polysight.registry.account;

import io.polysight.contracts.teams.ServiceAccount;
import java.util.UUID;

/**
 * A service account and where it is.
 *
 * @param client its id at the identity provider
 */
record StoredAccount(ServiceAccount account, UUID client) {}
