package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A started engine that records gradients, kernels and an empty tree of parameters. */
abstract class ProposalTest {
  NDManager root;
  Kernels kernels;
  Parameters parameters;

  @BeforeEach
  void open() {
    Torch.start(1);
    root = NDManager.newBaseManager();
    kernels = Kernels.open(root);
    parameters = Parameters.create(kernels, root, 1);
    Torch.training();
  }

  @AfterEach
  void close() {
    Torch.inference();
    root.close();
  }

  /** N(0, 1) values that depend on name and shape only. */
  NDArray random(String name, long... shape) {
    return kernels.upload(root, Init.normal(1).draw(new NamedRandom(7, name), shape), shape);
  }
}
