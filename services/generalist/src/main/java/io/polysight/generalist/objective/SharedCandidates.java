package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.model.TokenGroup;
import io.polysight.generalist.replica.Replica;
import io.polysight.generalist.replica.Replicas;
import io.polysight.generalist.replica.Replicas.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Candidates that all images of a batch are compared with. Each replica embeds some of them and is
 * given all; the gradients that all replicas have for them are summed, in the order of the
 * replicas, and each passes on those of the ones it embedded.
 */
final class SharedCandidates {
  private final Replicas replicas;
  private final List<Rows> shares;
  private final List<Optional<NDArray>> embedded;
  private final List<NDArray> leaves = new ArrayList<>();

  SharedCandidates(TokenBatch texts, TokenGroup group, Replicas replicas) {
    this.replicas = replicas;
    this.shares = replicas.share(texts.rows());
    this.embedded = replicas.each(replica -> embed(replica, texts, group));
    NDArray all =
        Gathering.leaf(
            embedded.stream().flatMap(Optional::stream).toList(), replicas.own().scope());
    leaves.add(all);
    while (leaves.size() < replicas.count()) {
      NDArray same = all.stopGradient();
      same.setRequiresGradient(true);
      leaves.add(same);
    }
  }

  private Optional<NDArray> embed(Replica replica, TokenBatch texts, TokenGroup group) {
    Rows rows = shares.get(replica.number());
    return rows.count() == 0
        ? Optional.empty()
        : Optional.of(
            replica
                .model()
                .encodeTexts(
                    replica.kernels(),
                    replica.scope(),
                    texts.rows(rows.first(), rows.count()),
                    group));
  }

  /** All candidates as this replica sees them, float32 [candidates, width]. */
  NDArray of(Replica replica) {
    return leaves.get(replica.number());
  }

  /** After each replica's backward pass: takes the gradients on to the texts. */
  void passBack() {
    NDArray sum = Gathering.gradient(leaves.getFirst(), replicas.own().scope());
    for (NDArray leaf : leaves.subList(1, leaves.size())) {
      sum.addi(Gathering.gradient(leaf, replicas.own().scope()));
    }
    replicas.each(replica -> {
      embedded
          .get(replica.number())
          .ifPresent(rows ->
              Gathering.passOn(
                  replica, replica.scope(), rows, sum, shares.get(replica.number()).first()));
      return true;
    });
  }
}
