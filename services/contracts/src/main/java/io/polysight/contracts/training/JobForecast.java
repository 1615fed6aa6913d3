package io.polysight.contracts.training;

import org.jspecify.annotations.Nullable;

/**
 * What a job would take, judged by the team's earlier jobs that computed the same steps: same
 * settings but for how many steps and how fast they learn, same kinds of tasks, same device.
 *
 * @param steps of the job
 * @param jobs how many earlier jobs the forecast rests on; 0: nothing is known, and the rest is
 *     absent
 * @param stepsPerSecond median of those jobs
 * @param seconds {@code steps} at that rate
 * @param memoryBytes resident memory of a worker, the most that any of them took
 */
public record JobForecast(
    long steps,
    int jobs,
    @Nullable Double stepsPerSecond,
    @Nullable Double seconds,
    @Nullable Long memoryBytes) {}
