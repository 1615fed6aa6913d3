package io.polysight.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of named parameters, seen from a cursor; the names are the names in the safetensors file.
 * Each parameter is drawn from a stream of (seed, its name), so that a new layer moves no other.
 * The tensors live as long as the tree's manager and keep their identity: loading overwrites them.
 */
public final class Parameters {
  private final Kernels kernels;
  private final Origin origin;
  private final String prefix;
  private final Map<String, Parameter> all;

  /** Where the values of new parameters come from. */
  private interface Origin {
    NDArray value(String name, Init init, long... shape);
  }

  private Parameters(Kernels kernels, Origin origin, String prefix, Map<String, Parameter> all) {
    this.kernels = kernels;
    this.origin = origin;
    this.prefix = prefix;
    this.all = all;
  }

  /** An empty tree whose tensors {@code owner} closes. */
  public static Parameters create(Kernels kernels, NDManager owner, long seed) {
    Origin drawn =
        (name, init, shape) -> {
          float[] values = init.draw(new NamedRandom(seed, name), shape);
          NDArray value = kernels.upload(owner, values, shape);
          value.setRequiresGradient(true);
          return value;
        };
    return new Parameters(kernels, drawn, "", new LinkedHashMap<>());
  }

  /**
   * An empty tree for a model that works beside this tree's: each of its parameters is that of the
   * same name here, with the same memory, so that updates reach both, but with a gradient of its
   * own.
   *
   * @param owner closes its tensors, which must not outlive those of this tree
   */
  public Parameters replica(NDManager owner) {
    Origin shared =
        (name, init, shape) -> {
          Parameter original = all.get(name);
          if (original == null || !original.value().getShape().equals(new Shape(shape))) {
            throw new IllegalArgumentException(
                "parameter '" + name + "' of a replica is not one of the original");
          }
          NDArray value = original.value().stopGradient();
          value.attach(owner);
          value.setRequiresGradient(original.trainable());
          return value;
        };
    return new Parameters(kernels, shared, "", new LinkedHashMap<>());
  }

  /** The same tree seen from a child: names below it start with {@code name} and a dot. */
  public Parameters at(String name) {
    return new Parameters(kernels, origin, prefix + name + ".", all);
  }

  /** A new parameter that weight decay pulls to zero: matrices of linears and embeddings. */
  public NDArray weight(String name, Init init, long... shape) {
    return add(name, true, init, shape);
  }

  /** A new parameter without decay: positions, probes, LayerScale. */
  public NDArray undecayed(String name, Init init, long... shape) {
    return add(name, false, init, shape);
  }

  /** Ones, without decay: the weight of a norm. */
  public NDArray ones(String name, long... shape) {
    return add(name, false, Init.constant(1), shape);
  }

  /** Zeros, without decay: a bias. */
  public NDArray zeros(String name, long... shape) {
    return add(name, false, Init.constant(0), shape);
  }

  /** A scalar without decay: a log temperature. */
  public NDArray scalar(String name, float value) {
    return add(name, false, Init.constant(value));
  }

  private NDArray add(String name, boolean decayed, Init init, long... shape) {
    String full = prefix + name;
    if (all.containsKey(full)) {
      throw new IllegalArgumentException("parameter '" + full + "' exists already");
    }
    NDArray value = origin.value(full, init, shape);
    all.put(full, new Parameter(full, value, decayed));
    return value;
  }

  /** The parameters at and below this cursor, in the order they were made. */
  public List<Parameter> all() {
    return all.values().stream().filter(p -> p.name().startsWith(prefix)).toList();
  }

  /** Those of {@link #all} that are not frozen. */
  public List<Parameter> trainable() {
    return all().stream().filter(Parameter::trainable).toList();
  }

  /** How many numbers the parameters at and below this cursor hold. */
  public long count() {
    return all().stream().mapToLong(p -> p.value().size()).sum();
  }

  /** Excludes the parameters at and below this cursor from gradients and updates. */
  public void freeze() {
    all().forEach(p -> p.value().setRequiresGradient(false));
  }

  /** Takes {@link #freeze} back. */
  public void unfreeze() {
    all().forEach(p -> p.value().setRequiresGradient(true));
  }

  /**
   * Overwrites the parameters at and below this cursor.
   *
   * @param tensors by full name; exactly one float32 tensor of the same shape for each
   * @throws ParameterMismatchException when one is missing, not known or of another shape or type,
   *     listing all; then nothing was overwritten
   */
  public void load(Map<String, NDArray> tensors) {
    ParameterMismatchException.check(all(), tensors);
    all().forEach(p -> kernels.memory().overwrite(p.value(), of(tensors, p.name())));
  }

  private static NDArray of(Map<String, NDArray> tensors, String name) {
    NDArray tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalStateException("parameter '" + name + "' vanished while loading");
    }
    return tensor;
  }

  /** Copies of the parameters at and below this cursor by full name, owned by {@code copies}. */
  public Map<String, NDArray> snapshot(NDManager copies) {
    Map<String, NDArray> result = new LinkedHashMap<>();
    all().forEach(p -> result.put(p.name(), kernels.memory().copy(copies, p.value())));
    return result;
  }
}
