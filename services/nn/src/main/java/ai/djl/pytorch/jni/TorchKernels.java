package ai.djl.pytorch.jni;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * A loaded TorchScript module whose methods are called with autograd. It lies in DJL's package
 * because the binding it needs is package-private there; so it works on the class path only.
 *
 * <p>Every thread that calls a method first switches the graph optimizer off ({@link
 * JniUtils#setGraphExecutorOptimize}): its symbolic differentiation is wrong for mixed types.
 */
public final class TorchKernels implements AutoCloseable {
  /**
   * true: the native side follows the thread's gradient mode. false would mean inference mode,
   * whose results can never join autograd.
   */
  private static final boolean FOLLOW_GRAD_MODE = true;

  private final PtSymbolBlock block;
  private final long module;

  /**
   * @param owner closes the module when it is closed
   * @param methods TorchScript, one or more {@code def name(self, q: Tensor, ...) -> Tensor:}
   */
  public TorchKernels(NDManager owner, String methods) {
    try {
      block =
          JniUtils.loadModule(
              (PtNDManager) owner,
              new ByteArrayInputStream(TorchScriptArchive.of(methods)),
              true,
              false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    module = block.getHandle();
  }

  /** The names of the methods, in no particular order. */
  public List<String> methods() {
    return Arrays.asList(JniUtils.getMethodNames(block));
  }

  /**
   * The single tensor that a method returns, owned by {@code owner}.
   *
   * @param arguments NDArray, NDArray[], Integer, Long, Double, Float, Boolean, String, long[] or
   *     double[]
   */
  public NDArray call(NDManager owner, String method, Object... arguments) {
    try (IValue value = run(method, arguments)) {
      return value.toTensor((PtNDManager) owner);
    }
  }

  /** The tuple or list of tensors that a method returns, owned by {@code owner}. */
  public NDArray[] calls(NDManager owner, String method, Object... arguments) {
    try (IValue value = run(method, arguments)) {
      return value.isTensorList()
          ? value.toTensorArray((PtNDManager) owner)
          : value.toNDList((PtNDManager) owner).toArray(new NDArray[0]);
    }
  }

  /** The whole number that a method returns. */
  public long number(String method, Object... arguments) {
    try (IValue value = run(method, arguments)) {
      return value.toLong();
    }
  }

  /** Runs a method for its effect on its arguments, outside autograd. */
  public void exec(String method, Object... arguments) {
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(false);
    try {
      run(method, arguments).close();
    } finally {
      JniUtils.setGradMode(before);
    }
  }

  private IValue run(String method, Object... arguments) {
    PyTorchLibrary library = PyTorchLibrary.LIB;
    long[] handles = new long[arguments.length];
    int made = 0;
    try {
      for (; made < arguments.length; made++) {
        handles[made] = handle(library, arguments[made]);
      }
      return new IValue(library.moduleRunMethod(module, method, handles, FOLLOW_GRAD_MODE, false));
    } finally {
      for (int i = 0; i < made; i++) {
        library.torchDeleteIValue(handles[i]);
      }
    }
  }

  private static long handle(PyTorchLibrary library, Object argument) {
    return switch (argument) {
      case PtNDArray tensor -> library.iValueFromTensor(tensor.getHandle());
      case NDArray[] tensors ->
          library.iValueFromTensorList(
              Arrays.stream(tensors).mapToLong(t -> ((PtNDArray) t).getHandle()).toArray());
      case Integer number -> library.iValueFromLong(number);
      case Long number -> library.iValueFromLong(number);
      case Double number -> library.iValueFromDouble(number);
      case Float number -> library.iValueFromDouble(number);
      case Boolean flag -> library.iValueFromBool(flag);
      case String text -> library.iValueFromString(text);
      case long[] numbers -> library.iValueFromLongList(numbers);
      case double[] numbers -> library.iValueFromDoubleList(numbers);
      default ->
          throw new IllegalArgumentException(
              "a kernel takes no argument of type " + argument.getClass().getName());
    };
  }

  @Override
  public void close() {
    block.close();
  }
}
