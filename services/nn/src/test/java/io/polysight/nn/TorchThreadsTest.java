package io.polysight.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TorchThreadsTest extends TorchTest {
  @Test
  void aServingThreadRecordsNoGradient() throws InterruptedException, ExecutionException {
    NDArray weight = random("w", 4, 4);
    weight.setRequiresGradient(true);
    NDArray x = random("x", 2, 4);
    try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
      NDArray answer =
          pool.submit(
                  () -> {
                    Torch.inference();
                    return kernels.linear(root, x, weight, null).sum();
                  })
              .get();
      assertThatThrownBy(() -> Torch.backward(answer))
          .hasMessageContaining("does not require grad");
    }
    Torch.backward(kernels.linear(root, x, weight, null).sum());
    assertThat(weight.getGradient().toFloatArray()).hasSize(16);
  }

  @Test
  void oneModelServesManyThreadsWithTheSameAnswers()
      throws InterruptedException, ExecutionException {
    NDArray weight = random("w", 32, 32);
    float[] expected = kernels.linear(root, random("x", 8, 32), weight, null).toFloatArray();
    NDArray x = random("x", 8, 32);
    Callable<float[]> request =
        () -> {
          Torch.inference();
          float[] answer = {};
          for (int i = 0; i < 50; i++) {
            try (NDManager scope = root.newSubManager()) {
              answer = kernels.linear(scope, x, weight, null).toFloatArray();
            }
          }
          return answer;
        };
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<float[]>> answers =
          IntStream.range(0, 4).mapToObj(i -> pool.submit(request)).toList();
      for (Future<float[]> answer : answers) {
        assertThat(answer.get()).containsExactly(expected);
      }
    }
  }

  @Test
  void refusesALossThatIsNoScalarAndNoThreads() {
    assertThatThrownBy(() -> Torch.backward(random("x", 3)))
        .hasMessageContaining("a loss is a scalar, but this one has shape (3)");
    assertThatThrownBy(() -> Torch.threads(0)).hasMessageContaining("at least 1");
  }

  @Test
  void knowsWhichProcessorsMultiplyBfloat16() {
    assertThat(Processor.multipliesBfloat16(List.of("flags\t\t: fpu avx2 avx512_bf16 fma")))
        .isTrue();
    assertThat(Processor.multipliesBfloat16(List.of("flags : amx_bf16"))).isTrue();
    assertThat(Processor.multipliesBfloat16(List.of("model name : avx512_bf16", "flags : avx2")))
        .isFalse();
  }
}
