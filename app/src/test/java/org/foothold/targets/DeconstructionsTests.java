package org.foothold.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.foothold.AtOnce;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DeconstructionsTests {
    @Autowired
    Deconstructions deconstructions;

    @Autowired
    DeconstructionDrafts drafts;

    @Autowired
    FrameworkImports imports;

    @Autowired
    Targets targets;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestSchool schools;

    private TestSchool.Place place;
    private Actor ana;
    private StandardRef standard;

    @BeforeEach
    void framework() {
        place = schools.district();
        ana = place.teacher("Ana");
        FrameworkId framework = SmallFramework.take(
                imports, place, "6: Ratios", "6.RP.1: Understand ratios and compare quantities in a recipe");
        standard = SmallFramework.standard(framework, 1);
    }

    private Deconstruction draft(Actor author, String... statements) {
        return place.within(() -> {
            Deconstruction mine = drafts.start(author, standard);
            for (String statement : statements) {
                TargetId id = drafts.add(author, mine.id(), TargetKind.KNOWLEDGE);
                type(author, mine, id, TargetKind.KNOWLEDGE, statement, List.of());
            }
            return mine;
        });
    }

    private void type(
            Actor author, Deconstruction mine, TargetId id, TargetKind kind, String text, List<TargetId> needs) {
        DraftTarget typed = new DraftTarget(id, kind, Wording.of("en", text), Wording.NONE, needs, false);
        place.run(() -> drafts.save(author, mine.id(), List.of(new DraftChange(typed, "something else"))));
    }

    private PublishedDeconstruction publish(Actor author, Deconstruction mine) {
        return place.within(() -> {
            Publication publication = drafts.publish(author, mine.id(), true);
            assertThat(publication).isInstanceOf(Publication.Published.class);
            return deconstructions.getPublished(author, ((Publication.Published) publication).version());
        });
    }

    @Test
    void aVersionKeepsItsWordsWhenTheDraftGoesOn() {
        Deconstruction mine = draft(ana, "I can say what a ratio is.", "I can name both parts.");
        PublishedDeconstruction first = publish(ana, mine);
        assertThat(first.ref().version()).isEqualTo(1);
        LearningTarget target = first.targets().getFirst();
        type(ana, mine, target.id(), TargetKind.REASONING, "I can compare ratios.", List.of());
        PublishedDeconstruction second = publish(ana, mine);
        assertThat(second.ref().version()).isEqualTo(2);
        assertThat(second.targets().getFirst().ref()).isEqualTo(new TargetVersion(target.id(), 2));
        assertThat(second.targets().getLast()).isEqualTo(first.targets().getLast());
        assertThat(place.within(() -> deconstructions.getPublished(ana, first.ref()))
                        .targets())
                .isEqualTo(first.targets());
        assertThat(publish(ana, mine).ref()).isEqualTo(second.ref());
    }

    @Test
    void aTabThatWasOpenedEarlierWritesNothingOverWhatItDidNotTouch() {
        Deconstruction mine = draft(ana, "I can say what a ratio is.");
        DraftTarget shown = place.within(() -> drafts.list(ana, mine.id())).getFirst();
        type(ana, mine, shown.id(), TargetKind.KNOWLEDGE, "I can say it better.", List.of());
        place.run(() -> drafts.save(ana, mine.id(), List.of(new DraftChange(shown, shown.fingerprint()))));
        assertThat(place.within(() -> drafts.list(ana, mine.id()))
                        .getFirst()
                        .iCan()
                        .in("en"))
                .isEqualTo("I can say it better.");
    }

    @Test
    void whatIsTypedInATabThatWasOpenedEarlierWaitsUntilSomebodyMeansIt() {
        Deconstruction mine = draft(ana, "I can say what a ratio is.");
        DraftTarget shown = drafted(mine);
        type(ana, mine, shown.id(), TargetKind.KNOWLEDGE, "I can say it better.", List.of());
        List<DraftChange> late = List.of(new DraftChange(saying(shown, "I can."), shown.fingerprint()));
        assertThat(place.within(() -> drafts.keepTyping(ana, mine.id(), late))).containsExactly(shown.id());
        assertThat(drafted(mine).iCan().in("en")).isEqualTo("I can say it better.");
        place.run(() -> drafts.save(ana, mine.id(), late));
        assertThat(drafted(mine).iCan().in("en")).isEqualTo("I can.");
    }

    @Test
    void whatIsTypedInTheTabThatShowsTheDraftIsKept() {
        Deconstruction mine = draft(ana, "I can say what a ratio is.");
        DraftTarget shown = drafted(mine);
        List<DraftChange> typed = List.of(new DraftChange(saying(shown, "I can say it."), shown.fingerprint()));
        assertThat(place.within(() -> drafts.keepTyping(ana, mine.id(), typed))).isEmpty();
        assertThat(drafted(mine).iCan().in("en")).isEqualTo("I can say it.");
        assertThat(place.within(() -> drafts.keepTyping(ana, mine.id(), typed)))
                .as("sent again because the answer was lost")
                .isEmpty();
    }

    private DraftTarget drafted(Deconstruction mine) {
        return place.within(() -> drafts.list(ana, mine.id())).getFirst();
    }

    private static DraftTarget saying(DraftTarget target, String text) {
        return new DraftTarget(target.id(), target.kind(), Wording.of("en", text), target.why(), target.needs(), false);
    }

    @Test
    void aSecondTapStartsAndCopiesNothingTwice() {
        List<Deconstruction> started = new AtOnce(sql, transaction)
                .run(
                        ana.district(),
                        () -> drafts.startWithEachKind(ana, standard),
                        () -> drafts.startWithEachKind(ana, standard));
        assertThat(started.getFirst()).isEqualTo(started.getLast());
        assertThat(place.within(() -> drafts.list(ana, started.getFirst().id())))
                .extracting(DraftTarget::kind)
                .containsExactly(TargetKind.values());
        Actor ben = place.teacher("Ben");
        PublishedDeconstruction model = publish(ben, draft(ben, "I can say what a ratio is."));
        new AtOnce(sql, transaction)
                .run(ana.district(), () -> drafts.adapt(ana, model.ref()), () -> drafts.adapt(ana, model.ref()));
        assertThat(place.within(() -> drafts.list(ana, started.getFirst().id())))
                .hasSize(5);
    }

    @Test
    void twoWhoPublishAtOncePublishOnce() {
        Deconstruction mine = draft(ana, "I can say what a ratio is.");
        publish(ana, mine);
        type(ana, mine, drafted(mine).id(), TargetKind.REASONING, "I can compare ratios.", List.of());
        List<PublishedDeconstruction> published =
                new AtOnce(sql, transaction).run(ana.district(), () -> publish(ana, mine), () -> publish(ana, mine));
        assertThat(published).extracting(each -> each.ref().version()).containsExactly(2, 2);
    }

    @Test
    void refusesWhatCannotBePublishedYet() {
        Deconstruction mine = draft(ana);
        assertThat(place.within(() -> drafts.publish(ana, mine.id(), false)))
                .isEqualTo(new Publication.Refused(Publication.Reason.NO_TARGETS));
        place.run(() -> drafts.add(ana, mine.id(), TargetKind.SKILL));
        assertThat(place.within(() -> drafts.publish(ana, mine.id(), false)))
                .isEqualTo(new Publication.Refused(Publication.Reason.NO_TARGETS));
        TargetId one = place.within(() -> drafts.add(ana, mine.id(), TargetKind.SKILL));
        TargetId two = place.within(() -> drafts.add(ana, mine.id(), TargetKind.SKILL));
        type(ana, mine, one, TargetKind.SKILL, "I can one.", List.of(two));
        type(ana, mine, two, TargetKind.SKILL, "I can two.", List.of(one));
        assertThat(place.within(() -> drafts.publish(ana, mine.id(), false)))
                .isEqualTo(new Publication.Refused(Publication.Reason.PREREQUISITES_IN_A_CIRCLE));
        type(ana, mine, two, TargetKind.SKILL, "I can two.", List.of());
        PublishedDeconstruction published = publish(ana, mine);
        assertThat(published.targets().getFirst().prerequisites()).containsExactly(two);
    }

    @Test
    void aTargetTakenOutOfTheDraftCanBePutBackAndLeavesTheListsOnlyWhenPublished() {
        Deconstruction mine = draft(ana, "I can keep.", "I can go.");
        TargetId gone = publish(ana, mine).targets().getLast().id();
        place.run(() -> drafts.remove(ana, mine.id(), gone));
        assertThat(place.within(() -> targets.listMine(ana, null))).hasSize(2);
        publish(ana, mine);
        assertThat(place.within(() -> targets.listMine(ana, null))).hasSize(1);
        assertThat(place.within(() -> targets.get(ana, gone)).removed()).isTrue();
        place.run(() -> drafts.putBack(ana, mine.id(), gone));
        publish(ana, mine);
        assertThat(place.within(() -> targets.listMine(ana, null))).hasSize(2);
    }

    @Test
    void theCoverageLooksAtKindsAndAtWordsOfTheStandard() {
        Deconstruction mine = draft(ana, "I can understand a ratio and compare it.");
        Coverage coverage = place.within(() -> drafts.coverage(ana, mine.id()));
        assertThat(coverage.present()).containsExactly(TargetKind.KNOWLEDGE);
        assertThat(coverage.missing()).hasSize(3);
        assertThat(coverage.untouchedWords()).containsExactly("quantities", "recipe");
    }

    @Test
    void wordsThatCarryNothingAndExamplesAreNotLookedFor() {
        FrameworkId framework = SmallFramework.take(
                imports,
                place,
                "R: Ratios",
                "R.1: Use two ratios in every table (e.g., of zebras); convert units, e.g., yards to feet; compare rates. "
                        + "For example, if a mower takes 7 hours, how many lawns?");
        Deconstruction mine = place.within(() -> drafts.start(ana, SmallFramework.standard(framework, 1)));
        assertThat(place.within(() -> drafts.coverage(ana, mine.id())).untouchedWords())
                .containsExactly("ratios", "table", "convert", "units", "compare", "rates");
    }

    @Test
    void aColleagueAdoptsAVersionAsItIs() {
        Actor ben = place.teacher("Ben");
        PublishedDeconstruction published = publish(ana, draft(ana, "I can say what a ratio is."));
        assertThat(place.within(() -> targets.listMine(ben, null))).isEmpty();
        place.run(() -> deconstructions.adopt(ben, published.ref()));
        assertThat(place.within(() -> targets.listMine(ben, "ratio"))).isEqualTo(published.targets());
        assertThat(place.within(() -> deconstructions.listPublished(ben, standard))
                        .getFirst()
                        .adopted())
                .isTrue();
        place.run(() -> deconstructions.leave(ben, published.ref().id()));
        assertThat(place.within(() -> targets.listMine(ben, null))).isEmpty();
    }

    @Test
    void aColleagueAdaptsACopyThatNamesItsOrigin() {
        Actor ben = place.teacher("Ben");
        PublishedDeconstruction published = publish(ana, draft(ana, "I can say what a ratio is."));
        Deconstruction copy = place.within(() -> drafts.adapt(ben, published.ref()));
        PublishedDeconstruction own = publish(ben, copy);
        assertThat(own.origin()).isEqualTo(published.ref());
        assertThat(own.targets().getFirst().id())
                .isNotEqualTo(published.targets().getFirst().id());
        assertThat(own.targets().getFirst().iCan())
                .isEqualTo(published.targets().getFirst().iCan());
    }

    @Test
    void aDraftIsNobodyElses() {
        Actor ben = place.teacher("Ben");
        Deconstruction mine = draft(ana, "I can say what a ratio is.");
        assertThatThrownBy(() -> place.run(() -> drafts.list(ben, mine.id()))).isInstanceOf(Forbidden.class);
        assertThat(place.within(() -> deconstructions.listPublished(ben, standard)))
                .isEmpty();
        assertThatThrownBy(() -> place.run(() -> drafts.start(place.student("Sam"), standard)))
                .isInstanceOf(Forbidden.class);
        var elsewhere = schools.district();
        var eve = elsewhere.teacher("Eve");
        assertThatThrownBy(() -> elsewhere.run(() -> drafts.list(eve, mine.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.run(() -> drafts.start(eve, standard)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasPublishedSurvivesThatTheStandardLeaves() {
        PublishedDeconstruction published = publish(ana, draft(ana, "I can say what a ratio is."));
        SmallFramework.take(imports, place, standard.framework(), "6: Ratios");
        LearningTarget target = place.within(
                () -> targets.get(ana, published.targets().getFirst().id()));
        assertThat(target.standard()).isNotNull();
        assertThat(place.within(() -> deconstructions.getPublished(ana, published.ref()))
                        .standard()
                        .code())
                .isEqualTo("6.RP.1");
        assertThatThrownBy(() -> place.run(() -> deconstructions.getPublished(
                        ana, new DeconstructionVersion(new DeconstructionId(UUID.randomUUID()), 1))))
                .isInstanceOf(NotFound.class);
    }
}
