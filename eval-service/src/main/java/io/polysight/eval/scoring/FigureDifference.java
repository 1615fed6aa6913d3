package io.polysight.eval.scoring;

/**
 * One figure of two evaluations on the same samples; differences are left minus right.
 *
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param atWorst lower end of the one-sided 95 % interval
 * @param atBest upper end of the other one-sided interval
 * @param pValue two-sided, not corrected for other figures
 */
public record FigureDifference(
    String metric,
    double left,
    double right,
    double difference,
    double low,
    double high,
    double atWorst,
    double atBest,
    double standardError,
    double pValue) {}
