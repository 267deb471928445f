package org.foothold.growth.web;

import java.util.List;
import org.foothold.evidence.Shows;
import org.foothold.shell.LevelChart;
import org.foothold.statistics.standing.Level;
import org.jspecify.annotations.Nullable;

/**
 * The three questions on one target.
 *
 * @param address of this page; its forms post below it
 * @param student the student on the teacher's page, null on the student's own
 * @param level where the student stands, null where it is too early to tell
 * @param more how many more pieces are likely to settle it, or to show that the student is secure; 0 where none is needed
 * @param newView the id that a view sent from this page will have
 */
public record TargetPage(
        String address,
        String back,
        @Nullable Student student,
        String iCan,
        String why,
        Goal goal,
        LevelChart chart,
        @Nullable Level level,
        int more,
        String whyTooEarly,
        List<Row> rows,
        @Nullable Said ownView,
        @Nullable Said teachersView,
        @Nullable Step ownStep,
        @Nullable Step teachersStep,
        List<Earlier> earlierSteps,
        String newView) {
    /** A chart says more than the word beside it once there are two moments to compare. */
    public boolean hasCourse() {
        return chart.moments().stream().filter(each -> each.seen() != null).count() > 1;
    }

    public boolean isTeachers() {
        return student != null;
    }

    /** Whom the teacher's page is about. */
    public record Student(String name, String givenName) {}

    /** What the latest lesson on the target was for. */
    public record Goal(
            String goal, List<String> criteria, @Nullable String ownWords) {}

    /** One piece of evidence: the day, what kind, what it was about, what it shows. */
    public record Row(
            String day,
            String kind,
            String about,
            String answer,
            String shows,
            @Nullable String sure,
            String reason,
            String teachersWords) {}

    /** A view in a level and words. */
    public record Said(Shows shows, String words, String day) {}

    public record Step(String id, String words, String day) {}

    /**
     * A step before the current one.
     *
     * @param words empty where they were erased
     * @param became when it was done, or when another one took its place
     */
    public record Earlier(String words, String saidOn, boolean own, boolean done, String became) {}
}
