package org.foothold.statistics.agreement;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Interval;

/**
 * First minus second judge, in levels.
 *
 * @param limits where 95 % of single differences lie
 * @param higher share of pairs in which the first judge was higher
 * @param signTest p of the exact test that higher and lower are equally likely
 */
public record Bias(
        Estimate mean, double deviation, Interval limits, double higher, double lower, Answer<Double> signTest) {}
