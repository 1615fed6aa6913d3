package io.polysight.eval.comparison;

import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.run.RunStore;
import io.polysight.eval.scoring.Scoring;
import io.polysight.eval.slice.SliceSamples;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ComparisonConfiguration {

  @Bean
  PairedRuns pairedRuns(
      BenchmarkStore benchmarks,
      PairedResultStore results,
      ObjectStore objects,
      Buckets buckets,
      Scoring scoring,
      SliceSamples slices) {
    return new PairedRuns(benchmarks, results, objects, buckets, scoring, slices);
  }

  @Bean
  VersionComparisons versionComparisons(RunStore runs, PairedRuns pairs) {
    return new VersionComparisons(runs, pairs);
  }
}
