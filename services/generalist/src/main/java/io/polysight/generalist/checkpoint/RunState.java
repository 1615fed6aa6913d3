package io.polysight.generalist.checkpoint;

import java.util.Map;

/**
 * state.json: the place in the run. Random numbers are hashes of (seed, counters), so the counters
 * are the whole state of every generator.
 *
 * @param step updates done; the next step has this number
 * @param seed of the run
 * @param random the generator, {@value #RANDOM}
 * @param sampler its name
 * @param samplesSeen samples each task has drawn, by name: its place in its data order
 */
public record RunState(
    long step, long seed, String random, String sampler, Map<String, Long> samplesSeen) {
  public static final String RANDOM = "splitmix64-counter-1";
}
