package io.polysight.eval.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where webhooks may lead and how patient they are.
 *
 * @param allowedHosts names of hosts that may be told, {@code *.example.com} for all below one;
 *     without any there are no webhooks
 * @param privateAddresses whether hosts may lie in private networks or on this machine
 * @param plainHttp whether addresses may be without TLS
 * @param workers webhooks served at the same time by this process
 * @param askedEvery pause between two looks for deliveries that are due
 * @param answeredWithin how long a receiver may take
 * @param retriedAfter pause after the first failure; each further one in a row doubles it
 * @param retriedAtMost longest such pause
 * @param tries attempts until an event is given up and the next one is sent
 * @param disabledAfter how long every attempt must have failed for the webhook to be disabled
 * @param keptFor how long deliveries stay in the log
 */
@Validated
@ConfigurationProperties(prefix = "polysight.eval-service.webhooks", ignoreUnknownFields = false)
record WebhookProperties(
    @DefaultValue List<String> allowedHosts,
    @DefaultValue("false") boolean privateAddresses,
    @DefaultValue("false") boolean plainHttp,
    @DefaultValue("8") @Min(1) @Max(64) int workers,
    @DefaultValue("500ms") @NotNull Duration askedEvery,
    @DefaultValue("15s") @NotNull Duration answeredWithin,
    @DefaultValue("5s") @NotNull Duration retriedAfter,
    @DefaultValue("1h") @NotNull Duration retriedAtMost,
    @DefaultValue("14") @Min(1) int tries,
    @DefaultValue("3d") @NotNull Duration disabledAfter,
    @DefaultValue("30d") @NotNull Duration keptFor) {

  /** The pause after the given number of failures in a row, from 1. */
  Duration pause(int failures) {
    Duration doubled = retriedAfter.multipliedBy(1L << Math.min(failures - 1, 20));
    return doubled.compareTo(retriedAtMost) < 0 ? doubled : retriedAtMost;
  }
}
