package io.polysight.platform.notes;

import io.polysight.tasks.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record NoteCreation(
    String team,
    String title,
    @Nullable Task shape,
    @Nullable Integer copies,
    @Nullable List<String> labels) {}
