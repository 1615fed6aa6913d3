package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.objective.RetrievalBatch.Embedded;
import io.polysight.generalist.replica.Replica;
import io.polysight.generalist.replica.Replicas;
import io.polysight.generalist.replica.Replicas.Rows;
import io.polysight.nn.Torch;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs compared across replicas and micro-batches: each replica embeds its share, the loss is
 * taken on the gathered embeddings, and each replica gets the gradients of its rows back. The
 * gradients are those of one large batch.
 *
 * <p>A share of several micro-batches is embedded without a graph first and again with one, each
 * micro-batch on its own (gradient caching; Gao et al., 2021, section 3.2), so that the memory is
 * that of a micro-batch. Both passes see the same noise and patches: they depend on the step only.
 */
final class GatheredPairs {
  private final RetrievalBatch batch;
  private final Replicas replicas;

  /** By replica, then by micro-batch. */
  private final List<List<Rows>> shares;

  GatheredPairs(RetrievalBatch batch, Replicas replicas) {
    this.batch = batch;
    this.replicas = replicas;
    this.shares =
        replicas.share(batch.images().count()).stream()
            .map(share -> microBatches(share, batch.microBatch()))
            .toList();
  }

  private static List<Rows> microBatches(Rows share, int size) {
    List<Rows> parts = new ArrayList<>();
    int most = size == 0 ? Math.max(1, share.count()) : size;
    for (int done = 0; done < share.count(); done += most) {
      parts.add(new Rows(share.first() + done, Math.min(most, share.count() - done)));
    }
    return parts;
  }

  double accumulate(double weight) {
    List<List<Embedded>> parts = replicas.each(this::embed);
    Replica own = replicas.own();
    List<Embedded> all = parts.stream().flatMap(List::stream).toList();
    NDArray x = Gathering.leaf(all.stream().map(Embedded::x).toList(), own.scope());
    NDArray y = Gathering.leaf(all.stream().map(Embedded::y).toList(), own.scope());
    NDArray ids = batch.identities(own.kernels(), own.scope());
    double loss = own.model().pairLoss().accumulate(own.kernels(), x, y, ids, weight);
    NDArray toX = Gathering.gradient(x, own.scope());
    NDArray toY = Gathering.gradient(y, own.scope());
    replicas.each(replica -> {
      passOn(replica, parts.get(replica.number()), toX, toY);
      return true;
    });
    return loss;
  }

  /** A single micro-batch keeps its graph. */
  private List<Embedded> embed(Replica replica) {
    List<Rows> share = shares.get(replica.number());
    if (share.size() == 1) {
      return List.of(batch.embed(replica, replica.scope(), share.getFirst()));
    }
    Torch.inference();
    List<Embedded> parts = new ArrayList<>();
    for (Rows rows : share) {
      try (NDManager scope = replica.scope().newSubManager()) {
        Embedded part = batch.embed(replica, scope, rows);
        part.x().attach(replica.scope());
        part.y().attach(replica.scope());
        parts.add(part);
      }
    }
    return parts;
  }

  private void passOn(Replica replica, List<Embedded> parts, NDArray toX, NDArray toY) {
    List<Rows> share = shares.get(replica.number());
    for (Rows rows : share) {
      try (NDManager scope = replica.scope().newSubManager()) {
        Embedded part = share.size() == 1 ? parts.getFirst() : batch.embed(replica, scope, rows);
        Gathering.passOn(replica, scope, part.x(), toX, rows.first());
        Gathering.passOn(replica, scope, part.y(), toY, rows.first());
      }
    }
  }
}
