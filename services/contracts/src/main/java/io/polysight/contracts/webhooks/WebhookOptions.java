package io.polysight.contracts.webhooks;

import java.util.List;

/**
 * What a webhook may ask for here.
 *
 * @param eventTypes that can be chosen
 * @param allowedHosts whose addresses may be given, such as {@code hooks.example.com} or {@code
 *     *.example.com}; an operator sets them
 */
public record WebhookOptions(List<String> eventTypes, List<String> allowedHosts) {}
