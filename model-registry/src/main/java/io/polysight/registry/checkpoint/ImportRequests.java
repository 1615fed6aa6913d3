package io.polysight.registry.checkpoint;

import io.polysight.contracts.models.ModelImportCompletion;
import io.polysight.contracts.models.ModelImportCreation;
import io.polysight.registry.model.Models;
import io.polysight.tasks.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Checks what people ask of imports; every fault at once. */
final class ImportRequests {
  private static final int LONGEST_SOURCE = 1000;

  private ImportRequests() {}

  static void check(ModelImportCreation wanted, long largest) {
    var faults = new Faults();
    faults.text("team", wanted.team(), Models.LONGEST_NAME);
    faults.text("model", wanted.model(), Models.LONGEST_NAME);
    faults.text("source", wanted.source(), LONGEST_SOURCE);
    Set<String> missing = new HashSet<>(CheckpointFiles.ALL);
    for (int i = 0; i < wanted.files().size(); i++) {
      ModelImportCreation.AnnouncedFile file = wanted.files().get(i);
      String field = "files[" + i + "]";
      if (!CheckpointFiles.ALL.contains(file.name())) {
        faults.add(
            field + ".name",
            "'"
                + file.name()
                + "' is not a file of a checkpoint for serving: those are "
                + String.join(" and ", CheckpointFiles.ALL)
                + ", as './polysight model export' writes them");
      } else if (!missing.remove(file.name())) {
        faults.add(field + ".name", "'" + file.name() + "' is listed twice; remove one");
      }
      if (file.bytes() < 1 || file.bytes() > largest) {
        faults.add(
            field + ".bytes", file.bytes() + " is outside 1 to " + largest + " bytes of a file");
      }
      if (!file.sha256().matches("[0-9a-f]{64}")) {
        faults.add(field + ".sha256", "is no SHA-256: 64 digits 0-9 a-f, lower case");
      }
    }
    missing.stream()
        .sorted()
        .forEach(name -> faults.add("files", "'" + name + "' is missing; a checkpoint has it"));
    faults.throwIfAny();
  }

  static void check(OpenImport open, ModelImportCompletion completion) {
    var faults = new Faults();
    for (OpenImport.File file : open.files()) {
      List<String> etags = completion.etags().get(file.name());
      if (etags == null) {
        faults.add("etags." + file.name(), "is missing; give the ETags of its parts, in order");
      } else if (etags.size() != file.parts() || etags.stream().anyMatch(Objects::isNull)) {
        faults.add(
            "etags." + file.name(),
            etags.size() + " ETags for " + file.parts() + " parts; give one for each, in order");
      }
    }
    faults.throwIfAny();
  }
}
