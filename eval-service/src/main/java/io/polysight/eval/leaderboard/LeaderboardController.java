package io.polysight.eval.leaderboard;

import io.polysight.contracts.evaluations.Leaderboard;
import io.polysight.platform.security.Caller;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Leaderboards over HTTP. */
@RestController
class LeaderboardController {
  private final Leaderboards leaderboards;

  LeaderboardController(Leaderboards leaderboards) {
    this.leaderboards = leaderboards;
  }

  @GetMapping("/api/v1/benchmarks/{id}/leaderboard")
  Leaderboard leaderboard(Caller caller, @PathVariable UUID id) {
    return leaderboards.of(caller, id);
  }
}
