package io.polysight.eval.leaderboard;

import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.run.RunStore;
import io.polysight.eval.version.VersionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeaderboardConfiguration {

  @Bean
  Leaderboards leaderboards(
      BenchmarkStore benchmarks, RunStore runs, VersionStore versions, Ranking ranking) {
    return new Leaderboards(benchmarks, runs, versions, ranking);
  }
}
