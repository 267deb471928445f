package org.foothold.interop.casenetwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PastTime;
import org.foothold.schools.ImportTurns;
import org.foothold.shell.SentFile;
import org.foothold.targets.ChangedStandard;
import org.foothold.targets.EditionChanges;
import org.foothold.targets.FoundStandard;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.FrameworkImport;
import org.foothold.targets.FrameworkImports;
import org.foothold.targets.Frameworks;
import org.foothold.targets.ImportId;
import org.foothold.targets.Standard;
import org.foothold.targets.Standards;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CaseImportsTests {
    private static final String FRACTIONS = """
            {"CFDocument":{"identifier":"%s","title":"Fractions","creator":"Us","language":"en"},
            "CFItems":[
            {"identifier":"f1000000-0000-0000-0000-000000000001","fullStatement":"Understand fractions","humanCodingScheme":"F"},
            {"identifier":"f1000000-0000-0000-0000-000000000002","fullStatement":"%s","humanCodingScheme":"F.1"}%s],
            "CFAssociations":[{"associationType":"isChildOf",
            "originNodeURI":{"identifier":"f1000000-0000-0000-0000-000000000002"},
            "destinationNodeURI":{"identifier":"f1000000-0000-0000-0000-000000000001"}}]}""";

    @Autowired
    CaseImports reader;

    @Autowired
    FrameworkImports imports;

    @Autowired
    Frameworks frameworks;

    @Autowired
    Standards standards;

    @Autowired
    TestSchool schools;

    @Autowired
    ImportTurns turns;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private FrameworkImport read(TestSchool.Place place, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return place.within(() -> reader.read(place.system(), "sample.json", () -> new ByteArrayInputStream(bytes)));
    }

    private static String fractions(String framework, String second, String more) {
        return FRACTIONS.formatted(framework, second, more);
    }

    @Test
    void aPreviewChangesNothingAndTakingItTwiceChangesNothingMore() {
        var place = schools.district();
        var ana = place.teacher("Ana");
        var json = fractions("0a000000-0000-0000-0000-000000000001", "Compare two fractions", "");
        FrameworkImport first = read(place, json);
        assertThat(first.state()).isEqualTo(FrameworkImport.State.READY);
        assertThat(place.within(() -> imports.changes(place.system(), first.id())))
                .isEqualTo(new EditionChanges(2, 0, 0, false));
        assertThat(place.within(() -> standards.listFrameworks(ana))).isEmpty();
        place.run(() -> imports.take(place.system(), first.id()));
        var taken = place.within(() -> standards.listFrameworks(ana));
        assertThat(taken).hasSize(1);

        FrameworkImport second = read(place, json);
        assertThat(second.edition()).isEqualTo(first.edition());
        assertThat(place.within(() -> imports.changes(place.system(), second.id())))
                .isEqualTo(new EditionChanges(0, 0, 0, true));
        place.run(() -> imports.take(place.system(), second.id()));
        assertThat(place.within(() -> standards.listFrameworks(ana))).isEqualTo(taken);
    }

    @Test
    void whatAnImportLeftByAStoppedProgramWouldChangeIsNotThere() {
        var place = schools.district();
        ImportId left = PastTime.at(
                Instant.now().minus(Duration.ofHours(1)),
                () -> place.within(() -> imports.start(place.system(), "left.json")));
        assertThatThrownBy(() -> place.within(() -> imports.changes(place.system(), left)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        place.within(() -> imports.listChanges(place.system(), left, EditionChanges.Kind.ADDED, null)))
                .isInstanceOf(NotFound.class);
        assertThat(place.within(() -> imports.get(place.system(), left)).state())
                .isEqualTo(FrameworkImport.State.CANCELLED);
    }

    @Test
    void whatWaitsForItsTurnSaysSoUntilItIsReadOrCancelled() throws IOException {
        var place = schools.district();
        CaseImports patient = new CaseImports(imports, turns, Duration.ofMillis(20));
        ImportTurns.Turn atWork = turns.take(place.system()).orElseThrow();
        ImportId cancelled = send(patient, place, "Cancelled words");
        ImportId waiting = send(patient, place, "Waiting words");
        FrameworkImport before = get(place, waiting);
        assertThat(before.state()).isEqualTo(FrameworkImport.State.READING);
        await().until(() -> get(place, waiting).touchedAt().isAfter(before.touchedAt()));
        place.run(() -> imports.cancel(place.system(), cancelled));
        assertThat(get(place, waiting).state()).isEqualTo(FrameworkImport.State.READING);
        atWork.close();
        await().until(() -> get(place, waiting).state() == FrameworkImport.State.READY);
        assertThat(get(place, cancelled).state()).isEqualTo(FrameworkImport.State.CANCELLED);
    }

    private static ImportId send(CaseImports reader, TestSchool.Place place, String words) throws IOException {
        byte[] bytes = fractions(UUID.randomUUID().toString(), words, "").getBytes(StandardCharsets.UTF_8);
        SentFile file = SentFile.keep(new ByteArrayInputStream(bytes), "sent.json", CaseImports.MOST_BYTES)
                .orElseThrow();
        return ((CaseSent.Begun) place.within(() -> reader.start(place.system(), file))).id();
    }

    private FrameworkImport get(TestSchool.Place place, ImportId id) {
        return place.within(() -> imports.get(place.system(), id));
    }

    @Test
    void aDistrictThatHasStoredVeryMuchOfLateStoresNoMoreAndOthersDo() throws IOException {
        var place = schools.district();
        var other = schools.district();
        ImportId much = PastTime.at(
                Instant.now().minus(Duration.ofHours(47)),
                () -> place.within(() -> imports.start(place.system(), "much.json")));
        place.run(() -> transaction.executeWithoutResult(status -> hasStored(much)));
        SentFile file = SentFile.keep(new ByteArrayInputStream(new byte[1]), "sent.json", 1)
                .orElseThrow();
        assertThat(place.within(() -> reader.start(place.system(), file)))
                .isEqualTo(new CaseSent.Refused(CaseSent.Reason.FULL));
        assertThat(file.file()).doesNotExist();
        assertThat(send(reader, other, "Other words")).isNotNull();
        place.run(() -> transaction.executeWithoutResult(
                status -> sql.sql("UPDATE targets.imports SET touched_at = touched_at - interval '2 hours'")
                        .update()));
        assertThat(place.within(() -> imports.hasRoom(place.system()))).isTrue();
    }

    private void hasStored(ImportId id) {
        sql.sql("""
                INSERT INTO targets.editions
                  (edition_id, framework_id, content_hash, identifier, title, language, standards, document, stored_at)
                VALUES (:id, :id, '\\x00', 'much', 'Much', 'en', 1000000, '{}', now())""").param("id", id.value()).update();
        sql.sql("UPDATE targets.imports SET edition_id = :id WHERE import_id = :id")
                .param("id", id.value())
                .update();
    }

    @Test
    void everyCountOfThePreviewIsTheLengthOfItsList() {
        var place = schools.district();
        var id = "0a000000-0000-0000-0000-000000000002";
        place.run(() -> imports.take(
                place.system(),
                read(place, fractions(id, "Compare two fractions", "")).id()));
        FrameworkImport next = read(
                place,
                fractions(
                                id,
                                "Compare three fractions",
                                ",{\"identifier\":\"f1000000-0000-0000-0000-000000000003\",\"fullStatement\":\"New\"}")
                        .replace("f1000000-0000-0000-0000-000000000001", "f1000000-0000-0000-0000-000000000009"));
        EditionChanges changes = place.within(() -> imports.changes(place.system(), next.id()));
        assertThat(changes).isEqualTo(new EditionChanges(2, 1, 1, false));
        for (EditionChanges.Kind kind : EditionChanges.Kind.values()) {
            List<ChangedStandard> listed = place.within(() ->
                    imports.listChanges(place.system(), next.id(), kind, null).items());
            assertThat(listed).as(kind.name()).hasSize(changes.count(kind));
        }
        assertThat(place.within(() -> imports.listChanges(place.system(), next.id(), EditionChanges.Kind.CHANGED, null)
                        .items()))
                .containsExactly(new ChangedStandard("F.1", "Compare two fractions", "Compare three fractions"));
    }

    @Test
    void goingBackToTheFormerEditionIsOneStepAndCanBeUndone() {
        var place = schools.district();
        var ana = place.teacher("Ana");
        var id = "0a000000-0000-0000-0000-000000000003";
        var framework = FrameworkId.of(id);
        place.run(() -> imports.take(
                place.system(), read(place, fractions(id, "Old words", "")).id()));
        place.run(() -> imports.take(
                place.system(), read(place, fractions(id, "New words", "")).id()));
        assertThat(statements(place, ana, framework)).containsExactly("New words");
        place.run(() -> frameworks.swapEditions(place.system(), framework));
        assertThat(statements(place, ana, framework)).containsExactly("Old words");
        place.run(() -> frameworks.remove(place.system(), framework));
        assertThatThrownBy(() -> place.within(() -> standards.getFramework(ana, framework)))
                .isInstanceOf(NotFound.class);
        place.run(() -> frameworks.restore(place.system(), framework));
        assertThat(statements(place, ana, framework)).containsExactly("Old words");
    }

    private List<String> statements(TestSchool.Place place, Actor actor, FrameworkId framework) {
        return place.within(() -> {
            Standard root = standards.listRoots(actor, framework, null).items().getFirst();
            return standards.listChildren(actor, root, null).items().stream()
                    .map(Standard::plain)
                    .toList();
        });
    }

    @Test
    void twoDistrictsShareAnEditionAndNeitherChangesWhatTheOtherReads() {
        var ours = schools.district();
        var theirs = schools.district();
        var id = "0a000000-0000-0000-0000-000000000004";
        FrameworkImport mine = read(ours, fractions(id, "Same words", ""));
        FrameworkImport yours = read(theirs, fractions(id, "Same words", ""));
        assertThat(yours.edition()).isEqualTo(mine.edition());
        ours.run(() -> imports.take(ours.system(), mine.id()));
        assertThat(theirs.within(() -> standards.listFrameworks(theirs.teacher("Eve"))))
                .isEmpty();
        assertThat(theirs.within(() ->
                        standards.search(theirs.teacher("Eve"), "same", null).standards()))
                .isEmpty();
        theirs.run(() -> imports.take(theirs.system(), yours.id()));
        ours.run(() -> imports.take(
                ours.system(), read(ours, fractions(id, "Our words", "")).id()));
        assertThat(statements(theirs, theirs.teacher("Eve"), FrameworkId.of(id)))
                .containsExactly("Same words");
    }

    @Test
    void aBrokenFileSaysWhereAndChangesNothing() {
        var place = schools.district();
        FrameworkImport broken = read(place, "{\"CFDocument\":{\n\"identifier\":");
        assertThat(broken.state()).isEqualTo(FrameworkImport.State.REFUSED);
        assertThat(broken.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("casenetwork.not-json");
            assertThat(problem.line()).isEqualTo(2);
        });
        assertThatThrownBy(() -> place.run(() -> imports.take(place.system(), broken.id())))
                .isInstanceOf(NotFound.class);
        FrameworkImport lost = place.within(() -> reader.read(place.system(), "lost.json", () -> {
            throw new IOException("gone");
        }));
        assertThat(lost.problems()).singleElement().extracting("key").isEqualTo("casenetwork.unreadable");
    }

    @Test
    void onlyAdministratorsImport() {
        var place = schools.district();
        var ana = place.teacher("Ana");
        assertThatThrownBy(() ->
                        place.within(() -> reader.read(ana, "x.json", () -> new ByteArrayInputStream(new byte[0]))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void findsGenuineStandardsByCodeAndByWordInTheirTree() {
        var place = schools.district();
        var ana = place.teacher("Ana");
        var file = CaseSample.shared("case-ccss-math/ccss-math-2010.cfpackage.json");
        FrameworkImport done =
                place.within(() -> reader.read(place.system(), "ccss.json", () -> Files.newInputStream(file)));
        assertThat(done.standards()).isEqualTo(746);
        FrameworkId framework = place.within(() -> imports.take(place.system(), done.id()));
        List<FoundStandard> byCode =
                place.within(() -> standards.search(ana, "6.rp.a.3", framework).standards());
        assertThat(byCode)
                .isNotEmpty()
                .allSatisfy(each ->
                        assertThat(String.valueOf(each.standard().code())).containsIgnoringCase("6.RP.A.3"));
        assertThat(byCode.getFirst().standard().code()).endsWithIgnoringCase("6.RP.A.3");
        assertThat(byCode.getFirst().ancestors())
                .hasSize(byCode.getFirst().standard().depth());
        List<FoundStandard> byWord = place.within(
                () -> standards.search(ana, "the ratios of quantities", null).standards());
        assertThat(byWord)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.standard().plain()).containsIgnoringCase("ratio"));
        assertThat(place.within(
                        () -> standards.search(ana, "' | ! & :* <-> ()", null).standards()))
                .isEmpty();
    }
}
