package io.polysight.local.supervisor;

import io.polysight.local.process.Children;
import io.polysight.local.process.Program;
import io.polysight.local.settings.DataFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** All processes of one data folder, started stage by stage and stopped in reverse. */
public final class Supervision implements AutoCloseable {
  private final DataFolder data;
  private final Children children;
  private final StateFile states;
  private final List<Supervised> started = new ArrayList<>();
  private boolean closed;

  /**
   * Ends what a killed supervisor has left in this folder, and holds nothing down. The caller holds
   * the folder's lock.
   */
  public Supervision(DataFolder data) throws InterruptedException {
    this.data = data;
    this.children = new Children(data);
    this.states = new StateFile(data);
    children.sweep();
    new Holds(data).releaseAll();
  }

  /**
   * Begins to start a program.
   *
   * @return completes when it is ready, exceptionally when it does not start
   */
  public synchronized CompletableFuture<Void> start(Program program) {
    if (closed) {
      return CompletableFuture.failedFuture(new IOException("the platform is being stopped"));
    }
    Supervised supervised = new Supervised(program, data, children, states::update);
    started.add(supervised);
    return supervised.start();
  }

  /** Starts programs side by side and waits until all are ready. */
  public void startAll(List<? extends Program> programs) throws IOException, InterruptedException {
    List<CompletableFuture<Void>> pending = new ArrayList<>();
    for (Program program : programs) {
      pending.add(start(program));
    }
    await(pending);
  }

  /** Waits for all, and throws the first failure. */
  public static void await(List<CompletableFuture<Void>> pending)
      throws IOException, InterruptedException {
    try {
      for (CompletableFuture<Void> one : pending) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
    }
  }

  /** Stops everything, tier by tier from the top; all are tried even when one fails. */
  @Override
  public void close() throws IOException, InterruptedException {
    NavigableMap<Integer, List<Supervised>> tiers = new TreeMap<>();
    synchronized (this) {
      closed = true;
      started.forEach(one -> tiers.computeIfAbsent(one.tier(), tier -> new ArrayList<>()).add(one));
      started.clear();
    }
    List<CompletableFuture<Void>> stopped = new ArrayList<>();
    for (List<Supervised> tier : tiers.descendingMap().values()) {
      List<CompletableFuture<Void>> now = tier.stream().map(Supervision::stop).toList();
      for (CompletableFuture<Void> one : now) {
        settled(one);
      }
      stopped.addAll(now);
    }
    await(stopped);
  }

  private static void settled(CompletableFuture<Void> one) throws InterruptedException {
    try {
      one.get();
    } catch (ExecutionException toldByTheCaller) {
      return;
    }
  }

  private static CompletableFuture<Void> stop(Supervised supervised) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            supervised.stop();
            done.complete(null);
          } catch (IOException | InterruptedException | RuntimeException e) {
            done.completeExceptionally(new IOException("cannot stop " + supervised.name(), e));
          }
        });
    return done;
  }
}
