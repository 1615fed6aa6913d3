package io.polysight.dataset.catalog;

/** Changes what is said about a data set; its name stays. */
record DatasetDescription(String description) {}
