package io.polysight.contracts.webhooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a team's events to be sent to an address. */
public record WebhookCreation(
    String team, String url, @Nullable String description, List<String> eventTypes) {}
