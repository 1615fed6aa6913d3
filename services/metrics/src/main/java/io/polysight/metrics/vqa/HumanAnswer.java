package io.polysight.metrics.vqa;

/**
 * One of the ten answers people gave. The reference compares whole entries, so two people are told
 * apart by their {@code answer_id}.
 *
 * @param answer as written
 * @param id {@code answer_id}; empty where the file has none
 */
public record HumanAnswer(String answer, String id) {}
