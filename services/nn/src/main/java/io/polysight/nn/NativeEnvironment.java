package io.polysight.nn;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The process's own environment, as native libraries read it when they load; {@link System#getenv}
 * does not change.
 */
final class NativeEnvironment {
  private NativeEnvironment() {}

  /** Sets a variable, on systems whose C library has setenv; elsewhere it does nothing. */
  static void set(String name, String value) {
    Linker linker = Linker.nativeLinker();
    linker
        .defaultLookup()
        .find("setenv")
        .ifPresent(symbol -> {
          MethodHandle setenv =
              linker.downcallHandle(
                  symbol,
                  FunctionDescriptor.of(
                      ValueLayout.JAVA_INT,
                      ValueLayout.ADDRESS,
                      ValueLayout.ADDRESS,
                      ValueLayout.JAVA_INT));
          call(setenv, name, value);
        });
  }

  private static void call(MethodHandle setenv, String name, String value) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment nameText = arena.allocateFrom(name);
      int failed = (int) setenv.invokeExact(nameText, arena.allocateFrom(value), 1);
      if (failed != 0) {
        throw new IllegalStateException("setenv refused " + name + "=" + value);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("setenv could not be called", e);
    }
  }
}
