package io.polysight.contracts.webhooks;

/**
 * A new webhook.
 *
 * @param secret proves that a message is ours; it is told here and never again
 */
public record WebhookCreated(Webhook webhook, String secret) {}
