package io.polysight.inference.batching;

import java.util.concurrent.CompletableFuture;

/** One waiting input; times are {@link System#nanoTime()} values. */
final class Entry<I, O> {
  final Bucket<I, O> bucket;
  final I input;
  final long sequence;
  final long arrived;
  final long deadline;
  final CompletableFuture<Batched<O>> answer = new CompletableFuture<>();

  Entry(Bucket<I, O> bucket, I input, long sequence, long arrived, long deadline) {
    this.bucket = bucket;
    this.input = input;
    this.sequence = sequence;
    this.arrived = arrived;
    this.deadline = deadline;
  }

  boolean expired(long now) {
    return deadline - now < 0;
  }
}
