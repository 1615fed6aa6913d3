package io.polysight.nn;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * The engine: started once per process, then set up on every thread that touches tensors by {@link
 * #training} or {@link #inference}. Gradient mode, graph optimizer and the number of threads of an
 * operator are per thread in libtorch; a fresh thread has both on and takes all cores.
 */
public final class Torch {
  private Torch() {}

  /**
   * How often a thread of an operator looks for its next share before it sleeps: a fraction of a
   * millisecond. Sleeping at once costs a step on two threads 6 to 8 %, spinning for longer gains
   * nothing and takes the processor from others.
   */
  private static final String SPINS = "5000";

  private static boolean started;
  private static volatile int threadsOfAnOperator = 1;

  /**
   * Starts the engine offline and without telemetry; later calls only set the thread count. The
   * calling thread is then set up for {@link #inference}.
   *
   * @param threads how many threads one operator may use
   */
  public static synchronized void start(int threads) {
    if (!started) {
      System.setProperty("ai.djl.offline", "true");
      System.setProperty("OPT_OUT_TRACKING", "true");
      if (System.getenv("OMP_WAIT_POLICY") == null) {
        NativeProcess.environment("OMP_WAIT_POLICY", "PASSIVE"); // else waiting threads spin
      }
      if (System.getenv("GOMP_SPINCOUNT") == null) {
        NativeProcess.environment("GOMP_SPINCOUNT", SPINS);
      }
      NativeProcess.keepFreedMemory();
      Engine.getInstance().setRandomSeed(0);
      started = true;
    }
    threads(threads);
    inference();
  }

  /** Sets this thread up for training: gradients are recorded. */
  public static void training() {
    setUp(true);
  }

  /** Sets this thread up for inference: no gradients are recorded. */
  public static void inference() {
    setUp(false);
  }

  private static void setUp(boolean gradients) {
    JniUtils.setGradMode(gradients);
    JniUtils.setGraphExecutorOptimize(false);
    JniUtils.setNumThreads(threadsOfAnOperator);
  }

  /**
   * Sets how many threads one operator may use: for this thread now, for others from their next
   * {@link #training} or {@link #inference} on.
   *
   * @throws IllegalArgumentException when {@code threads} is below 1
   */
  public static void threads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + "; at least 1 is needed");
    }
    threadsOfAnOperator = threads;
    JniUtils.setNumThreads(threads);
  }

  /**
   * Adds the gradient of {@code loss} to the gradient of every parameter it depends on, also behind
   * {@link ActivationCheckpoints}.
   *
   * @param loss float32 scalar, recorded under {@link #training}
   */
  public static void backward(NDArray loss) {
    if (loss.getShape().dimension() != 0) {
      throw new IllegalArgumentException(
          "a loss is a scalar, but this one has shape " + loss.getShape() + "; take its mean");
    }
    try (NDManager scope = loss.getManager().newSubManager()) {
      NDArray one = scope.ones(new Shape(), loss.getDataType());
      JniUtils.backward((PtNDArray) loss, (PtNDArray) one, false, false);
    }
    ActivationCheckpoints.goOn();
  }
}
