package io.polysight.contracts.models;

/** Asks for a new alias of a model; it points nowhere at first. */
public record AliasCreation(String name, AliasPolicy policy) {}
