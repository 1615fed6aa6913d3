package io.polysight.platform.notes;

import io.polysight.tasks.Task;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Note(UUID id, String team, String title, @Nullable Task shape, long etag) {}
