package org.foothold.statistics.guide;

import static org.foothold.statistics.guide.GuideData.KEYS;
import static org.foothold.statistics.guide.GuideData.answers;
import static org.foothold.statistics.guide.GuideData.evidence;
import static org.foothold.statistics.guide.GuideData.judgements;
import static org.foothold.statistics.guide.GuideData.rightOrWrong;
import static org.foothold.statistics.guide.GuideData.scores;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Reader;
import org.foothold.statistics.UnreadableState;
import org.foothold.statistics.agreement.Agreement;
import org.foothold.statistics.agreement.PairedLevels;
import org.foothold.statistics.agreement.Weights;
import org.foothold.statistics.decisions.Consistent;
import org.foothold.statistics.decisions.MasteryCut;
import org.foothold.statistics.decisions.ShortestMasteryTest;
import org.foothold.statistics.dif.Dif;
import org.foothold.statistics.dif.DifCounts;
import org.foothold.statistics.dif.TaskDif;
import org.foothold.statistics.gaps.Gaps;
import org.foothold.statistics.gaps.GroupScores;
import org.foothold.statistics.gaps.Superiority;
import org.foothold.statistics.pooling.Effects;
import org.foothold.statistics.pooling.Pooled;
import org.foothold.statistics.pooling.Pooling;
import org.foothold.statistics.privacy.CountTable;
import org.foothold.statistics.privacy.PublishedTable;
import org.foothold.statistics.privacy.Suppression;
import org.foothold.statistics.reliability.Consistency;
import org.foothold.statistics.reliability.Reliability;
import org.foothold.statistics.reliability.TaskScores;
import org.foothold.statistics.standing.Evidence;
import org.foothold.statistics.standing.EvidenceFilter;
import org.foothold.statistics.standing.Method;
import org.foothold.statistics.standing.Standing;
import org.foothold.statistics.tasks.TaskAnalysis;
import org.foothold.statistics.tasks.TaskAnswers;
import org.foothold.statistics.tasks.TaskFinding;
import org.jspecify.annotations.Nullable;

/** What docs/statistics/guide.md shows: it is copied from between the marks, and so is what it prints. */
final class GuideSnippets {

    private final PrintStream out;

    GuideSnippets(PrintStream out) {
        this.out = out;
    }

    void alpha() {
        // tag::alpha
        List<List<@Nullable String>> rows = answers(120, 1); // one row per student, one option per task
        TaskScores scores = TaskScores.ofChosen(KEYS, rows); // the state: sums, no students
        Answer<Consistency> alpha = Reliability.alpha().withConfidence(.95).of(scores);
        out.println(alpha);
        out.println(Answer.say(alpha, Reader.TEACHER).in(Locale.ENGLISH));
        // end::alpha
    }

    void few() {
        // tag::few
        TaskScores scores = TaskScores.ofChosen(KEYS, answers(24, 1));
        out.println(Reliability.alpha().of(scores));
        // end::few
    }

    void key() {
        // tag::key
        List<String> keys = List.of("B", "D", "A", "C", "B", "A", "D", "B"); // the last one should be C
        TaskAnswers given = TaskAnswers.ofChosen(keys, answers(120, 1));
        List<TaskFinding> tasks =
                TaskAnalysis.withDefaults().of(given).optional().orElse(List.of());
        for (TaskFinding task : tasks) {
            out.println(task.flags() + " " + task.say(Reader.TEACHER).in(Locale.ENGLISH));
        }
        // end::key
    }

    void cut() {
        TaskScores scores = TaskScores.ofChosen(KEYS, answers(120, 1));
        // tag::cut
        TaskAnswers given = TaskAnswers.ofChosen(KEYS, answers(120, 1));
        MasteryCut cut = MasteryCut.of(KEYS.size(), 6); // 6 of 8 right pass
        Answer<Consistent> decisions =
                cut.consistency(given.totals(), Reliability.alpha().of(scores));
        out.println(decisions);
        out.println(Answer.say(decisions, Reader.TEACHER).in(Locale.ENGLISH));
        out.println(Answer.say(ShortestMasteryTest.of(.5, .8, .2, .2), Reader.TEACHER)
                .in(Locale.ENGLISH));
        // end::cut
    }

    void agreement() {
        // tag::agreement
        PairedLevels pairs = judgements(60, 2); // pairs.add(own level, teacher's level), 1 to 4
        Agreement agreement = Agreement.withDefaults();
        out.println(Answer.say(agreement.same(pairs), Reader.TEACHER).in(Locale.ENGLISH));
        out.println(agreement.kappa(pairs, Weights.QUADRATIC));
        out.println(Answer.say(agreement.bias(pairs), Reader.TEACHER).in(Locale.ENGLISH));
        // end::agreement
    }

    void dif() {
        // tag::dif
        int[] groups = IntStream.range(0, 600).map(student -> student % 2).toArray(); // 0 reference, 1 focal
        DifCounts counts = DifCounts.empty(8, 2, 2).add(groups, rightOrWrong(groups, 3));
        Answer<TaskDif> last = Dif.withDefaults().ofTask(counts, 7);
        out.println(last.flatMap(TaskDif::mantelHaenszel));
        out.println(Answer.say(last, Reader.TEACHER).in(Locale.ENGLISH));
        // end::dif
    }

    void gaps() {
        // tag::gaps
        GroupScores reference = scores(150, 31, 4); // scores.add(score) for every student
        GroupScores focal = scores(140, 29, 5);
        Answer<Superiority> gap = Gaps.withDefaults().superiority(reference, focal);
        out.println(Answer.say(gap, Reader.LEADER).in(Locale.ENGLISH));
        out.println(Gaps.withDefaults().standardized(reference, focal));
        out.println(Gaps.withDefaults().superiority(scores(12, 31, 4), focal));
        // end::gaps
    }

    void pooling() {
        // tag::pooling
        Effects effects = Effects.empty();
        for (int school = 0; school < 12; school++) {
            GroupScores reference = scores(25, 31, 100 + school);
            GroupScores focal = scores(22, 29, 200 + school);
            var one = Gaps.withDefaults().effect(reference, focal).optional(); // may be pooled, cannot be read
            if (one.isPresent()) {
                effects = effects.add("school " + school, one.get());
            }
        }
        Answer<Pooled> pooled = Pooling.withDefaults().of(effects);
        out.println(pooled.map(Pooled::mean));
        out.println(Answer.say(pooled, Reader.LEADER).in(Locale.ENGLISH));
        // end::pooling
    }

    void suppression() {
        // tag::suppression
        CountTable table = CountTable.of(new long[][] {{41, 6, 25}, {38, 30, 27}, {29, 33, 40}}); // groups × levels
        PublishedTable published = Suppression.withDefaults().of(table);
        published.cells().forEach(out::println);
        out.println(published.say(Reader.LEADER).in(Locale.ENGLISH));
        // end::suppression
    }

    void standing() {
        // tag::standing
        List<Evidence> pieces = evidence(); // Evidence.constructed(at, key, right), Evidence.judged(…), …
        EvidenceFilter filter =
                EvidenceFilter.withDefaults().withMethods(List.of(Method.WRITTEN_RESPONSE, Method.PERFORMANCE));
        Standing early = filter.standing(pieces.subList(0, 3));
        Standing now = filter.standing(pieces);
        out.println(early.say(Reader.STUDENT).in(Locale.ENGLISH));
        out.println(now.say(Reader.STUDENT).in(Locale.ENGLISH));
        out.println(now.say(Reader.STUDENT).in(Locale.of("es")));
        out.println(filter.growth(pieces, pieces.get(2).at(), pieces.getLast().at())
                .say(Reader.STUDENT)
                .in(Locale.ENGLISH));
        out.println(now.moved().getFirst());
        out.println(filter.detail(pieces).levels()); // for staff only
        // end::standing
    }

    void later() {
        List<Evidence> pieces = evidence();
        EvidenceFilter filter = EvidenceFilter.withDefaults();
        // tag::later
        Standing nextYear = filter.standing(pieces, pieces.getLast().at().plus(Duration.ofDays(365)));
        out.println(nextYear.say(Reader.TEACHER).in(Locale.ENGLISH));
        // end::later
    }

    void merge() {
        // tag::merge
        TaskScores classA = TaskScores.ofChosen(KEYS, answers(28, 1));
        TaskScores classB = TaskScores.ofChosen(KEYS, answers(31, 2));
        byte[] sent = classB.toBytes(); // to a file, a queue, another program
        TaskScores school = classA.merge(TaskScores.fromBytes(sent));
        out.println(school + " in " + school.toBytes().length + " bytes");
        out.println(Reliability.alpha().of(classA).flatMap(Consistency::figure));
        out.println(Reliability.alpha().of(school).flatMap(Consistency::figure));
        try {
            PairedLevels.fromBytes(sent);
        } catch (UnreadableState e) {
            out.println(e.getMessage());
        }
        // end::merge
    }

    void declined() {
        // tag::declined
        TaskScores one = TaskScores.of(new int[][] {{1, 1, 0}, {1, 0, 0}});
        TaskScores same = TaskScores.of(new int[][] {{1, 1, 0}, {1, 1, 0}, {1, 1, 0}});
        for (TaskScores scores : List.of(one, same, TaskScores.ofChosen(KEYS, answers(24, 1)))) {
            Answer<Estimate> figure = Reliability.alpha().of(scores).flatMap(Consistency::figure);
            String shown = switch (figure) {
                case Answer.Known<Estimate>(Estimate alpha) -> "α = " + alpha;
                case Answer.NotShown<Estimate>(int minimum, var counted) ->
                    "shown from " + counted.sentence(Reader.TEACHER, minimum).in(Locale.ENGLISH) + " on";
                case Answer.NotEnough<Estimate>(int more, var counted) ->
                    "missing: " + counted.sentence(Reader.TEACHER, more).in(Locale.ENGLISH);
                case Answer.Undefined<Estimate>(var why) ->
                    why.sentence(Reader.TEACHER).in(Locale.ENGLISH);
            };
            out.println(shown);
        }
        // end::declined
    }

    void say() {
        // tag::say
        Answer<Superiority> gap = Gaps.withDefaults().superiority(scores(150, 31, 4), scores(140, 29, 5));
        for (Reader reader : Reader.values()) {
            out.println(Answer.say(gap, reader).in(Locale.ENGLISH));
            out.println(Answer.say(gap, reader).in(Locale.of("es", "MX")));
        }
        Answer<Superiority> small = Gaps.withDefaults().superiority(scores(12, 31, 4), scores(140, 29, 5));
        out.println(Answer.say(small, Reader.LEADER).in(Locale.ENGLISH));
        // end::say
    }
}
