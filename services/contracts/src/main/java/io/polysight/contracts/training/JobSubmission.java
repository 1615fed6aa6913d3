package io.polysight.contracts.training;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a training job.
 *
 * @param model name of the line of versions the checkpoints join; made when new
 * @param recipe name of a recipe, such as {@code nano-scenes}
 * @param overrides settings of the recipe to replace, such as {@code steps} or {@code seed}
 * @param device absent means {@code CPU}
 */
public record JobSubmission(
    String team,
    String name,
    String model,
    String recipe,
    @Nullable Map<String, Object> overrides,
    List<MixtureEntry> mixture,
    @Nullable Device device) {}
