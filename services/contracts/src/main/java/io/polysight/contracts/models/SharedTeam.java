package io.polysight.contracts.models;

/**
 * The platform itself as an owner. Everybody who is in some team may read its models, and they
 * answer for teams that have none of their own. It has members, and so anybody who may change its
 * models, only where the identity provider has the groups {@code /teams/polysight/...}.
 */
public final class SharedTeam {
  public static final String NAME = "polysight";

  private SharedTeam() {}
}
