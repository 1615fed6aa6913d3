package io.polysight.contracts.models;

import java.util.List;

/**
 * Announces a checkpoint that was made elsewhere: exactly model.safetensors and model.json.
 *
 * @param model name of the model it becomes a version of; made when the team has none of that name
 * @param source where it comes from, for people: a paper, an address, a person
 */
public record ModelImportCreation(
    String team, String model, String source, List<AnnouncedFile> files) {

  /**
   * @param sha256 of all bytes, in lower-case hex
   */
  public record AnnouncedFile(String name, long bytes, String sha256) {}
}
