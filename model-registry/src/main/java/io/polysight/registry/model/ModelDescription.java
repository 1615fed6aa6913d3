package io.polysight.registry.model;

/** Changes what is said about a model; its name stays, for others ask by it. */
record ModelDescription(String description) {}
