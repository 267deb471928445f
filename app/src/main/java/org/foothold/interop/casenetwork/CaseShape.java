package org.foothold.interop.casenetwork;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What CASE 1.1 allows in one of its objects. {@link #shaped} keeps what fits, mends what can be mended (a date without a
 * zone), and moves everything else into {@code extensions}, which the standard leaves open: nothing is lost, and the
 * result is valid.
 */
final class CaseShape {
    static final CaseShape DOCUMENT =
            new CaseShape("identifier:uuid uri:text frameworkType:text creator:text title:text"
                    + " lastChangeDateTime:moment officialSourceURL:text publisher:text description:text subject:texts"
                    + " subjectURI:links language:text version:text adoptionStatus:text statusStartDate:day statusEndDate:day"
                    + " licenseURI:link notes:text");
    static final CaseShape ITEM = new CaseShape(
            "identifier:uuid fullStatement:text alternativeLabel:text CFItemType:text"
                    + " uri:text humanCodingScheme:text listEnumeration:text abbreviatedStatement:text conceptKeywords:texts"
                    + " conceptKeywordsURI:link notes:text subject:texts subjectURI:links language:text educationLevel:texts"
                    + " CFItemTypeURI:link licenseURI:link statusStartDate:day statusEndDate:day lastChangeDateTime:moment");
    static final CaseShape ASSOCIATION =
            new CaseShape("identifier:uuid associationType:text sequenceNumber:number uri:text"
                    + " originNodeURI:node destinationNodeURI:node CFAssociationGroupingURI:link lastChangeDateTime:moment"
                    + " notes:text");
    static final Map<String, CaseShape> DEFINITIONS = Map.of(
            "CFConcepts",
                    new CaseShape(
                            "identifier:uuid uri:text title:text keywords:text hierarchyCode:text description:text"
                                    + " lastChangeDateTime:moment"),
            "CFSubjects",
                    new CaseShape("identifier:uuid uri:text title:text hierarchyCode:text description:text"
                            + " lastChangeDateTime:moment"),
            "CFLicenses",
                    new CaseShape("identifier:uuid uri:text title:text description:text licenseText:text"
                            + " lastChangeDateTime:moment"),
            "CFItemTypes",
                    new CaseShape(
                            "identifier:uuid uri:text title:text description:text hierarchyCode:text typeCode:text"
                                    + " lastChangeDateTime:moment"),
            "CFAssociationGroupings",
                    new CaseShape("identifier:uuid uri:text title:text description:text lastChangeDateTime:moment"));
    /** What a definition must have, and what stands in where a publisher left it out. */
    private static final Map<String, List<String>> REQUIRED_TEXTS = Map.of(
            "CFConcepts", List.of("title", "hierarchyCode"),
            "CFSubjects", List.of("title", "hierarchyCode"),
            "CFLicenses", List.of("title", "licenseText"),
            "CFItemTypes", List.of("title", "description", "hierarchyCode"),
            "CFAssociationGroupings", List.of("title"));

    private static final String EXTENSIONS = "extensions";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, String> fields = new LinkedHashMap<>();

    private CaseShape(String table) {
        for (String field : table.split(" ", -1)) {
            int colon = field.indexOf(':');
            fields.put(field.substring(0, colon), field.substring(colon + 1));
        }
    }

    /** The object with only what CASE 1.1 allows; required fields must be in it already. */
    ObjectNode shaped(ObjectNode source) {
        ObjectNode shaped = NODES.objectNode();
        ObjectNode others = NODES.objectNode();
        source.forEachEntry((name, value) -> {
            @Nullable String kind = fields.get(name);
            Optional<JsonNode> fitting = kind == null ? Optional.empty() : fitting(kind, value);
            if (fitting.isPresent()) {
                shaped.set(name, fitting.get());
            } else if (name.equals(EXTENSIONS) && value instanceof ObjectNode already) {
                others.setAll(already);
            } else if (!value.isNull()) {
                others.set(name, value);
            }
        });
        if (!others.isEmpty()) {
            shaped.set(EXTENSIONS, others);
        }
        return shaped;
    }

    /** The definitions of a package; an entry without identifier names nothing and is left out. */
    static ObjectNode definitions(JsonNode source, String moment) {
        ObjectNode definitions = NODES.objectNode();
        DEFINITIONS.forEach((name, shape) -> {
            ArrayNode entries = NODES.arrayNode();
            for (JsonNode entry : source.path(name)) {
                if (entry instanceof ObjectNode object
                        && uuid(object.path("identifier")).isPresent()) {
                    entries.add(shape.shaped(completed(name, object, moment)));
                }
            }
            if (!entries.isEmpty()) {
                definitions.set(name, entries);
            }
        });
        return definitions;
    }

    private static ObjectNode completed(String name, ObjectNode source, String moment) {
        ObjectNode object = source.deepCopy();
        for (String field : REQUIRED_TEXTS.getOrDefault(name, List.of())) {
            if (!object.path(field).isString()) {
                object.put(field, object.path("title").asString(""));
            }
        }
        if (!object.path("uri").isString()) {
            object.put("uri", "urn:uuid:" + object.path("identifier").asString());
        }
        if (moment(object.path("lastChangeDateTime")).isEmpty()) {
            object.put("lastChangeDateTime", moment);
        }
        return object;
    }

    private static Optional<JsonNode> fitting(String kind, JsonNode value) {
        return switch (kind) {
            case "text" -> value.isString() ? Optional.of(value) : Optional.empty();
            case "number" -> value.isIntegralNumber() ? Optional.of(value) : Optional.empty();
            case "uuid" -> uuid(value);
            case "moment" -> moment(value);
            case "day" -> day(value);
            case "texts" -> all(value, JsonNode::isString);
            case "link" -> isLink(value) ? Optional.of(link(value)) : Optional.empty();
            case "links" -> all(value, CaseShape::isLink);
            case "node" -> Optional.of(value);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Optional<JsonNode> all(JsonNode value, Predicate<JsonNode> fits) {
        boolean good = value.isArray() && value.valueStream().allMatch(fits);
        return good ? Optional.of(value) : Optional.empty();
    }

    private static Optional<JsonNode> uuid(JsonNode value) {
        return value.isString() && CaseEdition.isUuid(value.asString()) ? Optional.of(value) : Optional.empty();
    }

    private static boolean isLink(JsonNode value) {
        return value.path("title").isString()
                && value.path("uri").isString()
                && uuid(value.path("identifier")).isPresent();
    }

    private static JsonNode link(JsonNode value) {
        ObjectNode link = NODES.objectNode();
        for (String field : List.of("title", "identifier", "uri")) {
            link.set(field, value.path(field));
        }
        return link;
    }

    /** A moment with its zone; one without is taken to be in UTC, as CASE 1.0 servers mean it. */
    static Optional<JsonNode> moment(JsonNode value) {
        String text = value.asString("").strip().replace(' ', 'T');
        try {
            return Optional.of(
                    NODES.stringNode(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.parse(text))));
        } catch (DateTimeParseException noZone) {
            try {
                return Optional.of(NODES.stringNode(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        LocalDateTime.parse(text).atOffset(ZoneOffset.UTC))));
            } catch (DateTimeParseException noMoment) {
                return Optional.empty();
            }
        }
    }

    private static Optional<JsonNode> day(JsonNode value) {
        try {
            return Optional.of(
                    NODES.stringNode(LocalDate.parse(value.asString("").strip()).toString()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
