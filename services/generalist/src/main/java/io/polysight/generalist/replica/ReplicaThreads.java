package io.polysight.generalist.replica;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.EncodedOnce;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.Variation;
import io.polysight.nn.ActivationCheckpoints;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.optimizer.Gradients;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Data parallelism within one process: small models leave the threads of an operator idle, so each
 * core gets a replica and a share of the batch instead. Replicas share the memory of the
 * parameters; only gradients exist once for each.
 */
public final class ReplicaThreads implements AutoCloseable {
  private final NDManager root;
  private final Kernels kernels;
  private final GeneralistModel model;
  private final boolean checkpointing;
  private final NDArray[] sum;
  private final List<Copy> copies = new ArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("replica-", 1).factory());

  private record Copy(GeneralistModel model, Gradients gradients) {}

  /**
   * @param model made in {@code parameters}
   * @param build makes the same model in other parameters
   * @param count at least 1
   * @param checkpointing whether blocks are computed again on the way back
   */
  public ReplicaThreads(
      NDManager root,
      Kernels kernels,
      GeneralistModel model,
      Parameters parameters,
      Function<Parameters, GeneralistModel> build,
      int count,
      boolean checkpointing) {
    this.root = root;
    this.kernels = kernels;
    this.model = model;
    this.checkpointing = checkpointing;
    this.sum =
        parameters.trainable().stream()
            .map(Parameter::value)
            .map(NDArray::getGradient)
            .toArray(NDArray[]::new);
    for (NDArray gradient : sum) {
      gradient.attach(root);
    }
    for (int i = 1; i < count; i++) {
      Parameters shared = parameters.replica(root);
      GeneralistModel copy = build.apply(shared);
      copies.add(new Copy(copy, new Gradients(kernels, shared.trainable())));
    }
  }

  /** The gradients of the run's own parameters, the trainable ones in order. */
  public NDArray[] gradients() {
    return sum.clone();
  }

  /**
   * Has the replicas do a step's work on one batch; then sums their gradients into those of the
   * run's parameters.
   *
   * @param by what differs in this step; the same for all replicas
   */
  public <T> T step(Variation by, Function<Replicas, T> work) {
    return step(model -> model.varied(by), work);
  }

  /**
   * As {@link #step}, on batches of the same images: each replica encodes its share of them once.
   */
  public <T> T stepOnSameImages(Variation by, Function<Replicas, T> work) {
    List<EncodedOnce> encoded = Stream.generate(EncodedOnce::new).limit(1 + copies.size()).toList();
    Iterator<EncodedOnce> next = encoded.iterator();
    return step(
        model -> model.varied(by).sharing(next.next()),
        replicas -> {
          T result = work.apply(replicas);
          replicas.each(replica -> {
            encoded.get(replica.number()).passBack(replica.kernels(), replica.scope());
            return true;
          });
          return result;
        });
  }

  private <T> T step(UnaryOperator<GeneralistModel> seen, Function<Replicas, T> work) {
    try (NDManager scope = root.newSubManager()) {
      List<Replica> replicas = new ArrayList<>();
      replicas.add(new Replica(0, seen.apply(model), kernels, scope));
      for (Copy copy : copies) {
        GeneralistModel its = seen.apply(copy.model);
        replicas.add(new Replica(replicas.size(), its, kernels, scope.newSubManager()));
      }
      Torch.training();
      var team = new Team(replicas);
      T result = team.checkpoints.getFirst().during(() -> work.apply(team));
      copies.forEach(copy -> copy.gradients.drain(sum));
      return result;
    } finally {
      Torch.inference();
    }
  }

  private final class Team implements Replicas {
    private final List<Replica> replicas;

    /** One for each replica: the threads that a replica works on change. */
    private final List<ActivationCheckpoints> checkpoints;

    private Team(List<Replica> replicas) {
      this.replicas = replicas;
      this.checkpoints =
          replicas.stream().map(replica -> new ActivationCheckpoints(checkpointing)).toList();
    }

    @Override
    public int count() {
      return replicas.size();
    }

    @Override
    public Replica own() {
      return replicas.getFirst();
    }

    /** Waits for all, also after a failure: none may go on in a scope that is closed. */
    @Override
    public <T> List<T> each(Function<Replica, T> work) {
      List<CompletableFuture<T>> results = new ArrayList<>();
      for (Replica replica : replicas.subList(1, replicas.size())) {
        results.add(CompletableFuture.supplyAsync(() -> inTraining(work, replica), threads));
      }
      var own =
          new CompletableFuture<T>().completeAsync(() -> inTraining(work, own()), Runnable::run);
      results.addFirst(own);
      CompletableFuture.allOf(results.toArray(new CompletableFuture<?>[0]))
          .exceptionally(e -> null)
          .join();
      return results.stream().map(CompletableFuture::join).toList();
    }

    private <T> T inTraining(Function<Replica, T> work, Replica replica) {
      Torch.training();
      return checkpoints.get(replica.number()).during(() -> work.apply(replica));
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
