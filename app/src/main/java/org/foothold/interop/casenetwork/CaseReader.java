package org.foothold.interop.casenetwork;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Problems;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a CASE package of version 1.0 or 1.1 as a stream, one item at a time. Breaking the schema is no reason to refuse:
 * what is missing is done without, what is unknown is kept aside. Refused is only what cannot mean anything: text that is
 * not JSON, no document, an item that cannot be recognised again or says nothing.
 */
final class CaseReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int TELL_EVERY = 1000;
    private static final Set<String> KNOWINGLY_DROPPED = Set.of("CFDocumentURI", "CFItemAssociationURI");

    private final String file;
    private final Problems problems;
    private final Problems notices;
    private final IntConsumer progress;
    private final List<CasePackage.Item> items = new ArrayList<>();
    private final List<CasePackage.Association> associations = new ArrayList<>();
    private CasePackage.@Nullable Document document;
    private String definitions = "{}";

    private CaseReader(String file, Problems problems, Problems notices, IntConsumer progress) {
        this.file = file;
        this.problems = problems;
        this.notices = notices;
        this.progress = progress;
    }

    /** The package, or nothing if there are problems. {@code progress} hears how many items were read. */
    static Optional<CasePackage> read(
            InputStream source, String file, Problems problems, Problems notices, IntConsumer progress) {
        return new CaseReader(file, problems, notices, progress).read(source);
    }

    private Optional<CasePackage> read(InputStream source) {
        try (JsonParser parser = JSON.createParser(source)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                readPackage(parser);
            } else {
                problems.add(Problem.inFile(file, "casenetwork.not-a-package"));
            }
        } catch (JacksonException broken) {
            problems.add(notJson(broken));
        }
        if (document == null && problems.isEmpty()) {
            problems.add(Problem.inFile(file, "casenetwork.no-document"));
        }
        return document == null || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new CasePackage(document, items, associations, definitions));
    }

    private Problem notJson(JacksonException broken) {
        @Nullable TokenStreamLocation place = broken.getLocation();
        int line = place == null ? 0 : Math.max(0, place.getLineNr());
        @Nullable String column = place == null ? null : Integer.toString(Math.max(1, place.getColumnNr()));
        return new Problem(file, line, column, null, "casenetwork.not-json", List.of());
    }

    private void readPackage(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "CFPackage" -> enter(parser, value);
                case "CFDocument" -> object(parser, value, this::readDocument);
                case "CFItems" -> objects(parser, value, this::readItem);
                case "CFAssociations" -> objects(parser, value, this::readAssociation);
                case "CFDefinitions" -> object(parser, value, (line, node) -> definitions = CaseFields.json(node));
                default -> parser.skipChildren();
            }
        }
    }

    private void enter(JsonParser parser, JsonToken value) {
        if (value == JsonToken.START_OBJECT) {
            readPackage(parser);
        } else {
            parser.skipChildren();
        }
    }

    private interface Each {
        void read(int line, ObjectNode node);
    }

    private void object(JsonParser parser, JsonToken value, Each each) {
        int line = parser.currentTokenLocation().getLineNr();
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        JsonNode node = JSON.readTree(parser);
        if (node instanceof ObjectNode object) {
            each.read(line, object);
        }
    }

    private void objects(JsonParser parser, JsonToken value, Each each) {
        if (value != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                return;
            }
            object(parser, token, each);
        }
    }

    private void readDocument(int line, ObjectNode node) {
        CaseFields fields = new CaseFields(node);
        @Nullable String uri = fields.text("uri");
        @Nullable String identifier = fields.text("identifier");
        @Nullable String title = fields.text("title");
        if (identifier == null && uri == null) {
            problem(line, "identifier", null, "casenetwork.document-without-identifier");
            return;
        }
        if (title == null) {
            notice(line, "title", null, "casenetwork.document-without-title");
        }
        document = new CasePackage.Document(
                line,
                identifier != null ? identifier.strip() : String.valueOf(uri),
                uri,
                title != null ? title.strip() : file,
                fields.text("creator"),
                fields.text("language"),
                fields.text("version"),
                fields.text("adoptionStatus"),
                CaseFields.json(node));
    }

    private void readItem(int line, ObjectNode node) {
        CaseFields fields = new CaseFields(node);
        @Nullable String uri = fields.text("uri");
        @Nullable String identifier = fields.text("identifier");
        @Nullable String code = fields.text("humanCodingScheme");
        @Nullable String label = fields.text("abbreviatedStatement");
        if (identifier == null && uri == null) {
            problem(line, "identifier", code, "casenetwork.item-without-identifier");
            return;
        }
        @Nullable String statement = statement(line, fields, label, code);
        if (statement == null) {
            problem(line, "fullStatement", identifier, "casenetwork.item-without-statement");
            return;
        }
        if (identifier == null) {
            notice(line, "identifier", uri, "casenetwork.identified-by-address");
        }
        items.add(new CasePackage.Item(
                line,
                identifier != null ? identifier.strip() : String.valueOf(uri),
                uri,
                code == null ? null : code.strip(),
                label,
                fields.text("listEnumeration"),
                fields.text("CFItemType"),
                statement,
                fields.text("notes"),
                fields.text("language"),
                grades(fields),
                fields.text("lastChangeDateTime"),
                fields.rest(KNOWINGLY_DROPPED)));
        if (items.size() % TELL_EVERY == 0) {
            progress.accept(items.size());
        }
    }

    private @Nullable String statement(int line, CaseFields fields, @Nullable String label, @Nullable String code) {
        @Nullable String statement = fields.text("fullStatement");
        if (statement != null) {
            return statement;
        }
        @Nullable String instead = label != null ? label : code;
        if (instead != null) {
            notice(line, "fullStatement", instead, "casenetwork.statement-from-name");
        }
        return instead;
    }

    /** Some servers of 1.0 spelled the field otherwise and sent one text. */
    private static List<String> grades(CaseFields fields) {
        List<String> grades = fields.texts("educationLevel");
        return grades.isEmpty() ? fields.texts("educationalLevel") : grades;
    }

    private void readAssociation(int line, ObjectNode node) {
        CaseFields fields = new CaseFields(node);
        CasePackage.@Nullable Node origin = fields.node("originNodeURI");
        CasePackage.@Nullable Node destination = fields.node("destinationNodeURI");
        @Nullable String type = fields.text("associationType");
        if (origin == null || destination == null || type == null) {
            notice(line, "CFAssociations", fields.text("identifier"), "casenetwork.association-incomplete");
            return;
        }
        associations.add(new CasePackage.Association(
                line,
                type.strip(),
                fields.text("identifier"),
                fields.text("uri"),
                fields.number("sequenceNumber"),
                origin,
                destination,
                fields.rest(KNOWINGLY_DROPPED)));
    }

    private void problem(int line, String column, @Nullable String value, String key) {
        problems.add(new Problem(file, line, column, value, key, List.of()));
    }

    private void notice(int line, String column, @Nullable String value, String key) {
        notices.add(new Problem(file, line, column, value, key, List.of()));
    }
}
