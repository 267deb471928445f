package org.foothold.interop.casenetwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.targets.EditionContent;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.FrameworkImports;
import org.foothold.targets.Frameworks;
import org.foothold.targets.StandardContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class CaseExportsTests {
    private static final String SCHEMA = "schema-case/case-v1p1-cfpackage.official.json";

    @Autowired
    CaseExports exports;

    @Autowired
    CaseImports reader;

    @Autowired
    FrameworkImports imports;

    @Autowired
    Frameworks frameworks;

    @Autowired
    TestSchool schools;

    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case-ccss-math/ccss-math-2010.cfpackage.json",
                "case-opensalt-samples/opensalt-framework-20c5134f.json",
                "case-opensalt-samples/Ordering.json",
                "case-opensalt-samples/EmptyExternalFramework.json",
                "case-opensalt-samples/ItemTypeTestFramework.json",
                "case-opensalt-samples/MarkdownFramework.json",
                "case-opensalt-samples/Utf8TestFramework.json",
                "case-opensalt-samples/ccsso_ela_item.csv"
            })
    void whatComesInGoesOutValidAndTheSame(String sample) throws IOException {
        var place = schools.district();
        Path file = CaseSample.shared(sample);
        var schema = new Schema(json.readTree(Files.readString(CaseSample.shared(SCHEMA))));
        FrameworkId id = place.within(() -> imports.take(
                place.system(),
                reader.read(place.system(), String.valueOf(file.getFileName()), () -> Files.newInputStream(file))
                        .id()));
        byte[] written = write(place, id);
        JsonNode exported = json.readTree(written);
        assertThat(schema.violations(exported)).isEmpty();

        EditionContent before = place.within(() -> frameworks.content(place.system(), id));
        CaseSample again = CaseSample.read(new ByteArrayInputStream(written), "again.json");
        assertThat(again.get().standards()).hasSameSizeAs(before.standards());
        assertThat(again.get().standards())
                .extracting(
                        StandardContent::id, StandardContent::code, StandardContent::statement, StandardContent::parent)
                .containsExactlyElementsOf(before.standards().stream()
                        .map(each -> tuple(each.id(), each.code(), each.statement(), each.parent()))
                        .toList());
    }

    private byte[] write(TestSchool.Place place, FrameworkId id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        place.run(() -> exports.write(place.system(), id, out));
        return out.toByteArray();
    }

    @Test
    void theSchemaOfTheTestNoticesWhatIsWrong() throws IOException {
        var schema = new Schema(json.readTree(Files.readString(CaseSample.shared(SCHEMA))));
        JsonNode old = json.readTree(
                Files.readString(CaseSample.shared("case-opensalt-samples/opensalt-framework-20c5134f.json")));
        assertThat(schema.violations(old)).hasSizeGreaterThan(60);
    }
}
