package io.polysight.contracts.webhooks;

/**
 * A webhook with a new secret.
 *
 * @param secret proves that a message is ours; it is told here and never again
 */
public record WebhookCreated(Webhook webhook, String secret) {}
