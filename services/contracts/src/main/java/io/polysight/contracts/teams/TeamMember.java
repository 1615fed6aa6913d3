package io.polysight.contracts.teams;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a team.
 *
 * @param id of the person at the identity provider, the subject of their tokens
 * @param name they sign in with
 * @param fullName absent where the identity provider knows none
 * @param email absent where the identity provider knows none
 * @param enabled whether they can sign in at all
 */
public record TeamMember(
    UUID id,
    String team,
    String name,
    @Nullable String fullName,
    @Nullable String email,
    TeamRole role,
    boolean enabled,
    long etag) {}
