package io.polysight.cli.doctor;

import io.polysight.cli.doctor.Finding.Verdict;
import io.polysight.local.process.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Looks at this machine. */
record Checkup(Path home, Map<String, String> environment) {
  private static final long GIBIBYTE = 1024L * 1024 * 1024;
  private static final long DISK = 6 * GIBIBYTE;
  private static final long MEMORY = 6 * GIBIBYTE;

  List<Finding> look() throws IOException, InterruptedException {
    List<Finding> findings = new ArrayList<>();
    findings.add(system());
    findings.add(
        Finding.good(
            "JDK",
            System.getProperty("java.vm.version") + " at " + System.getProperty("java.home")));
    findings.add(
        tool("Maven", "POLYSIGHT_MAVEN", "mvn", "install Maven 3.8 or newer (apt install maven)"));
    findings.add(
        tool("Node", "POLYSIGHT_NODE", "node", "install Node 20 or newer, for the portal only"));
    for (String name : List.of("tar", "xz")) {
      findings.add(tool(name, "", name, "install it (apt install tar xz-utils)"));
    }
    findings.add(
        poorWithout("setpriv", "processes of a killed supervisor end with the next 'up' only"));
    findings.add(poorWithout("setsid", "closing the terminal may stop the platform"));
    if (Tools.isRoot()) {
      findings.add(namespaces());
    }
    findings.add(memory());
    findings.add(disk());
    return findings;
  }

  private static Finding system() {
    String name = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return System.getProperty("os.name").startsWith("Windows")
        ? new Finding("System", Verdict.MISSING, name, "use Linux, macOS or WSL 2")
        : Finding.good("System", name);
  }

  private Finding tool(String what, String variable, String program, String advice) {
    String told = environment.getOrDefault(variable, "");
    if (!told.isEmpty()) {
      return Finding.good(what, told);
    }
    return Tools.find(program)
        .map(path -> Finding.good(what, path.toString()))
        .orElse(new Finding(what, Verdict.MISSING, "not found", advice));
  }

  private static Finding poorWithout(String program, String consequence) {
    return Tools.find(program)
        .map(path -> Finding.good(program, path.toString()))
        .orElse(
            new Finding(
                program,
                Verdict.POOR,
                "not found",
                consequence + "; install util-linux to have it"));
  }

  private static Finding namespaces() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("unshare", "-U", "true").start();
    boolean works = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    return works
        ? Finding.good("Root", "PostgreSQL runs in a user namespace")
        : new Finding(
            "Root",
            Verdict.MISSING,
            "'unshare -U true' fails",
            "PostgreSQL does not run as root: start Polysight as an ordinary user");
  }

  private static Finding memory() throws IOException {
    Path file = Path.of("/proc/meminfo");
    if (!Files.exists(file)) {
      return Finding.good("Memory", "not told by this system; 6 GB are needed");
    }
    long free =
        1024
            * Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    return amount("Memory", free, MEMORY, "close something; the platform takes 4 GB when idle");
  }

  private Finding disk() throws IOException {
    FileStore store = Files.getFileStore(home);
    return amount("Disk", store.getUsableSpace(), DISK, "free some space below " + home);
  }

  private static Finding amount(String what, long free, long wanted, String advice) {
    String found = String.format(Locale.ROOT, "%.1f GB free", (double) free / GIBIBYTE);
    return free >= wanted
        ? Finding.good(what, found)
        : new Finding(what, Verdict.POOR, found, advice);
  }
}
