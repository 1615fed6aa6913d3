package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.model.TokenGroup;
import io.polysight.generalist.replica.Replica;
import io.polysight.generalist.replica.Replicas;
import io.polysight.generalist.replica.Replicas.Rows;
import io.polysight.nn.Kernels;
import io.polysight.nn.Torch;
import java.util.ArrayList;
import java.util.List;

/** A batch whose loss is a mean over terms that share nothing but the candidates. */
sealed interface SeparableBatch extends PreparedBatch
    permits ClassificationBatch,
        MultiLabelBatch,
        CaptioningBatch,
        RegionBatch,
        GroundingBatch,
        QuestionBatch,
        OpenAnswerBatch {

  /** What the images, their words, regions or questions are compared with. */
  TokenBatch candidates();

  /** How the candidates are encoded. */
  default TokenGroup candidateGroup() {
    return TokenGroup.CANDIDATE;
  }

  /**
   * @param step owns every tensor of the computation
   * @param y the candidates' embeddings, float32 [candidates, width]
   * @return float32 scalar, the mean over the terms
   */
  NDArray loss(GeneralistModel model, Kernels kernels, NDManager step, NDArray y);

  /** What the loss is a mean over: images, words, regions or questions. */
  long terms();

  /** {@code count} of the images with all that belongs to them, from {@code first} on. */
  SeparableBatch rows(int first, int count);

  @Override
  default double accumulate(Replicas replicas, double weight) {
    if (replicas.count() == 1) {
      Replica own = replicas.own();
      NDArray y =
          own.model().encodeTexts(own.kernels(), own.scope(), candidates(), candidateGroup());
      return accumulateShare(own, y, 1, weight);
    }
    List<SeparableBatch> parts = new ArrayList<>();
    for (Rows rows : replicas.share(images().count())) {
      parts.add(rows(rows.first(), rows.count()));
    }
    double terms = parts.stream().mapToLong(SeparableBatch::terms).sum();
    var shared = new SharedCandidates(candidates(), candidateGroup(), replicas);
    double loss =
        replicas
            .each(replica -> {
              SeparableBatch part = parts.get(replica.number());
              double share = part.terms() / terms;
              return share == 0
                  ? 0
                  : part.accumulateShare(replica, shared.of(replica), share, weight);
            })
            .stream()
            .reduce(0.0, Double::sum);
    shared.passBack();
    return loss;
  }

  private double accumulateShare(Replica replica, NDArray y, double share, double weight) {
    NDArray loss = loss(replica.model(), replica.kernels(), replica.scope(), y);
    double value = loss.getFloat();
    Torch.backward(replica.kernels().times(replica.scope(), loss, share * weight));
    return share * value;
  }
}
