package io.polysight.nn;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * What the C library of this process is told before libtorch loads. On systems whose C library
 * lacks a function, nothing is done: all of this is about speed only.
 */
final class NativeProcess {
  private NativeProcess() {}

  private static final int M_TRIM_THRESHOLD = -1;
  private static final int M_TOP_PAD = -2;
  private static final int M_MMAP_THRESHOLD = -3;

  /** glibc's most: half of the 64 MB that a thread's heap may take. */
  private static final int LARGEST_HEAP_BLOCK = 32 << 20;

  private static final int NEVER_TRIM = Integer.MAX_VALUE;

  /** More than a thread's heap of 64 MB, so that an empty one is kept. */
  private static final int KEEP = 128 << 20;

  /** Sets a variable as native libraries read it; {@link System#getenv} does not change. */
  static void environment(String name, String value) {
    Optional<MethodHandle> setenv =
        function(
            "setenv",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    if (setenv.isPresent()) {
      try (Arena arena = Arena.ofConfined()) {
        int failed =
            (int) setenv.get().invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
        if (failed != 0) {
          throw new IllegalStateException("setenv refused " + name + "=" + value);
        }
      } catch (Throwable e) {
        throw rethrown(e);
      }
    }
  }

  /**
   * Makes glibc keep freed memory: every step frees and takes the same activations again, and
   * handing their pages back to the kernel costs 3 to 6 % of a step.
   */
  static void keepFreedMemory() {
    Optional<MethodHandle> mallopt =
        function("mallopt", FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    if (mallopt.isPresent()) {
      try {
        mallopt.get().invokeExact(M_MMAP_THRESHOLD, LARGEST_HEAP_BLOCK);
        mallopt.get().invokeExact(M_TRIM_THRESHOLD, NEVER_TRIM);
        mallopt.get().invokeExact(M_TOP_PAD, KEEP);
      } catch (Throwable e) {
        throw rethrown(e);
      }
    }
  }

  private static Optional<MethodHandle> function(String name, FunctionDescriptor descriptor) {
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find(name)
        .map(symbol -> linker.downcallHandle(symbol, descriptor));
  }

  /** A foreign call throws nothing checked; a method handle only says so. */
  private static RuntimeException rethrown(Throwable e) {
    return switch (e) {
      case RuntimeException runtime -> runtime;
      case Error error -> throw error;
      default -> new IllegalStateException("a native call failed", e);
    };
  }
}
