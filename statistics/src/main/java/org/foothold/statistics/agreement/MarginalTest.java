package org.foothold.statistics.agreement;

/** Whether two judges use the levels equally often. */
public record MarginalTest(double chiSquared, int degreesOfFreedom, double p) {}
