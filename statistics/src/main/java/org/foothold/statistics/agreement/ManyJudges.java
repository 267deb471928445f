package org.foothold.statistics.agreement;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Figure;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.agreement.Coincidences.Metric;

/** Agreement of two judges or more, each a figure only from 20 works on, as kappa. Immutable. */
public record ManyJudges(double level, MinimumInformation minimum) {

    public static ManyJudges withDefaults() {
        return new ManyJudges(.95, MinimumInformation.withDefaults());
    }

    public ManyJudges withConfidence(double newLevel) {
        return new ManyJudges(newLevel, minimum);
    }

    public ManyJudges withMinimum(MinimumInformation newMinimum) {
        return new ManyJudges(level, newMinimum);
    }

    /** The six of Shrout & Fleiss (1979), with intervals. */
    public Answer<IntraclassCorrelations> correlations(JudgedByAll judged) {
        return MinimumInformation.shown(
                judged.works(), minimum.kappa(), Counted.JUDGEMENTS, () -> IntraclassCorrelations.of(judged, level));
    }

    public Answer<FleissKappa> fleiss(JudgedByAll judged) {
        return MinimumInformation.shown(
                judged.works(), minimum.kappa(), Counted.JUDGEMENTS, () -> FleissKappa.of(judged));
    }

    /** Krippendorff's α, where judgements may be missing. */
    public Answer<Figure> krippendorff(Coincidences coincidences, Metric metric) {
        return MinimumInformation.shown(
                coincidences.units(),
                minimum.kappa(),
                Counted.JUDGEMENTS,
                () -> coincidences.alpha(metric).map(Figure.Kind.KRIPPENDORFF::of));
    }
}
