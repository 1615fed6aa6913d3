package io.polysight.nn;

import ai.djl.ndarray.NDArray;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests against the operator cases of the ONNX project. */
public abstract class OnnxOperatorTest extends TorchTest {
  private ZipFile cases;

  @BeforeEach
  void openCases() throws IOException {
    cases = new ZipFile(ReferenceData.path("onnx-op-cases/cases.zip").toFile());
  }

  @AfterEach
  void closeCases() throws IOException {
    cases.close();
  }

  private byte[] bytes(String entry) {
    try (var in = cases.getInputStream(cases.getEntry(entry))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  protected Npy array(String test, String name) {
    return Npy.parse(bytes(test + "/" + name + ".npy"));
  }

  protected NDArray in(String test, int index) {
    return array(test, "input_" + index).upload(kernels, root);
  }

  protected float[] out(String test) {
    return array(test, "output_0").floats();
  }

  /** A setting of the operator; missing where it has its default. */
  protected JsonNode attribute(String test, String name) {
    return JsonMapper.shared().readTree(bytes(test + "/node.json")).path("attributes").path(name);
  }
}
