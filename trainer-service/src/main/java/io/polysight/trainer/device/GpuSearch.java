package io.polysight.trainer.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Looks for everything a job on a GPU needs: a device, its driver, and a tensor engine built for
 * it. The engine of the shipped libraries is a CPU build, which would train on the CPU without a
 * word; so a job that asks for a GPU is refused with what was looked for and what was found.
 */
public final class GpuSearch {
  private static final List<String> DRIVER_FOLDERS =
      List.of("usr/lib/x86_64-linux-gnu", "usr/lib64", "usr/lib/wsl/lib", "usr/local/nvidia/lib64");

  private final Path root;
  private final String engineBuild;

  /**
   * @param root of the file system
   * @param engineBuild flavour of the tensor engine, such as {@code cpu} or {@code cu128}
   */
  GpuSearch(Path root, String engineBuild) {
    this.root = root;
    this.engineBuild = engineBuild;
  }

  /** Of this machine, with the engine on the class path. */
  public static GpuSearch here() {
    return new GpuSearch(Path.of("/"), engineOnClassPath());
  }

  /** What was looked for and what was found, in one sentence each. */
  public List<String> findings() {
    List<String> found = new ArrayList<>();
    found.add(of("NVIDIA devices /dev/nvidia0…", devices()));
    found.add(of("the driver's library libcuda.so.1", drivers()));
    found.add("The tensor engine is the build '" + engineBuild + "'.");
    if (!engineBuild.startsWith("cu")) {
      found.add("That build computes on the CPU only.");
    }
    found.add("The training loop of this version places its tensors on the CPU.");
    return found;
  }

  /** Why a job cannot have a GPU here. */
  public String refusal() {
    return "No GPU can be used here. Looked for: "
        + String.join(" ", findings())
        + " Ask for CPU, or leave the device out.";
  }

  private static String of(String what, List<String> found) {
    return what + ": " + (found.isEmpty() ? "none." : "found " + String.join(", ", found) + ".");
  }

  private List<String> devices() {
    Path folder = root.resolve("dev");
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> nodes = Files.newDirectoryStream(folder, "nvidia[0-9]*")) {
        nodes.forEach(node -> names.add("/dev/" + node.getFileName()));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list " + folder, e);
      }
    }
    names.sort(null);
    return names;
  }

  private List<String> drivers() {
    return DRIVER_FOLDERS.stream()
        .map(folder -> root.resolve(folder).resolve("libcuda.so.1"))
        .filter(Files::exists)
        .map(Path::toString)
        .toList();
  }

  private static String engineOnClassPath() {
    String asked = System.getenv("PYTORCH_FLAVOR");
    if (asked != null && System.getenv("PYTORCH_LIBRARY_PATH") != null) {
      return asked;
    }
    try (InputStream in = GpuSearch.class.getResourceAsStream("/native/lib/pytorch.properties")) {
      if (in == null) {
        return "none on the class path";
      }
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("flavor", "cpu");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read native/lib/pytorch.properties", e);
    }
  }
}
