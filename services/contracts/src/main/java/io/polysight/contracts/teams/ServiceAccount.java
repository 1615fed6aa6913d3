package io.polysight.contracts.teams;

import java.time.Instant;
import java.util.UUID;

/**
 * An account of a team's pipeline: it gets tokens by client credentials (RFC 6749 section 4.4).
 *
 * @param name unique in the team
 * @param clientId what it calls itself at the identity provider
 * @param secretAt when its present secret was made
 */
public record ServiceAccount(
    UUID id,
    String team,
    String name,
    String clientId,
    TeamRole role,
    Instant createdAt,
    String createdBy,
    Instant secretAt,
    long etag) {}
