package io.polysight.eval.leaderboard;

import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.comparison.PairedRuns;
import io.polysight.eval.run.RunStore;
import io.polysight.eval.version.VersionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeaderboardConfiguration {

  @Bean
  RankTests rankTests(RunStore runs, RankTestStore tests, PairedRuns pairs) {
    return new RankTests(runs, tests, pairs);
  }

  @Bean
  Leaderboards leaderboards(
      BenchmarkStore benchmarks,
      VersionStore versions,
      RankTests tests,
      LeaderboardProperties settings) {
    return new Leaderboards(benchmarks, versions, tests, settings.waitsForTests());
  }
}
