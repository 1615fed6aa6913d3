package io.polysight.eval.leaderboard;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How leaderboards are answered.
 *
 * @param waitsForTests how long a request may wait for tests that are missing; ranks that are not
 *     known by then are left out
 */
@Validated
@ConfigurationProperties(
    prefix = "polysight.eval-service.leaderboards",
    ignoreUnknownFields = false)
record LeaderboardProperties(@DefaultValue("300ms") @NotNull Duration waitsForTests) {}
