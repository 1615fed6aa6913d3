package io.polysight.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A started engine, the kernels and a manager that closes what a test makes. */
public abstract class TorchTest {
  protected NDManager root;
  protected Kernels kernels;

  @BeforeEach
  void open() {
    Torch.start(1);
    root = NDManager.newBaseManager();
    kernels = Kernels.open(root, extraKernels());
    Torch.training();
  }

  @AfterEach
  void close() {
    Torch.inference();
    root.close();
  }

  /** TorchScript that a test adds to the kernels. */
  protected String extraKernels() {
    return "";
  }

  /** N(0, 1) values that depend on name and shape only. */
  protected NDArray random(String name, long... shape) {
    return kernels.upload(root, Init.normal(1).draw(new NamedRandom(11, name), shape), shape);
  }

  protected NDArray tensor(float[] values, long... shape) {
    return kernels.upload(root, values, shape);
  }
}
