package io.polysight.generalist.replica;

import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.Architecture;
import io.polysight.generalist.model.GeneralistKernels;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.text.BytePairTokenizer;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.optimizer.AdamW;
import java.util.List;
import java.util.function.Function;

/** A tiny model, its replicas and a team's worth of gradients. */
record ReplicaWorld(
    NDManager root,
    Kernels kernels,
    Parameters parameters,
    GeneralistModel model,
    ReplicaThreads replicas)
    implements AutoCloseable {
  static final Architecture ARCHITECTURE =
      TinyWorld.recipe(
              3,
              1,
              new TinyWorld.Variant(
                  "",
                  ", experts: {name: attribute, count: 4}",
                  TinyWorld.Variant.REGIONS.architecture()),
              "")
          .architecture();

  static BytePairTokenizer tokenizer() {
    return new BytePairTokenizer(List.of());
  }

  static ReplicaWorld of(int count) {
    return of(count, ARCHITECTURE, false);
  }

  static ReplicaWorld of(int count, Architecture architecture, boolean checkpointing) {
    Torch.start(1);
    NDManager root = NDManager.newBaseManager();
    Kernels kernels = Kernels.open(root, GeneralistKernels.SOURCE);
    Parameters parameters = Parameters.create(kernels, root, 1);
    Function<Parameters, GeneralistModel> build =
        in -> new GeneralistModel(architecture, tokenizer(), in);
    GeneralistModel model = build.apply(parameters);
    AdamW.Config.USUAL.build(kernels, parameters);
    return new ReplicaWorld(
        root,
        kernels,
        parameters,
        model,
        new ReplicaThreads(root, kernels, model, parameters, build, count, checkpointing));
  }

  @Override
  public void close() {
    replicas.close();
    root.close();
  }
}
