package io.polysight.metrics.vqa;

/**
 * One of the ten answers people gave. The reference compares whole entries, so two people who gave
 * the same answer are told apart by what else the entries say.
 *
 * @param answer as written
 * @param entry {@code answer_id} and {@code answer_confidence}, as far as the file has them
 */
public record HumanAnswer(String answer, String entry) {}
