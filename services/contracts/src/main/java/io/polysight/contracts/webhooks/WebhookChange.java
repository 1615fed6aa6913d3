package io.polysight.contracts.webhooks;

import java.util.List;

/**
 * A webhook as it is to be. Making it active again begins a new count of failures; what was given
 * up before stays given up unless it is sent again.
 */
public record WebhookChange(
    String url, String description, List<String> eventTypes, Webhook.State state) {}
