package org.foothold.statistics.irt;

/** What is assumed of the tasks of a bank. */
public enum Model {
    /** Every task has a slope of its own; the two-parameter model where tasks are right or wrong. */
    GRADED {
        @Override
        Curve curve(double slope, double... intercepts) {
            return new GradedCurve(slope, intercepts);
        }
    },
    /** One slope for all, so that the total says everything; the model of Rasch where tasks are right or wrong. */
    PARTIAL_CREDIT {
        @Override
        Curve curve(double slope, double... intercepts) {
            return new PartialCreditCurve(slope, intercepts);
        }
    };

    abstract Curve curve(double slope, double... intercepts);
}
