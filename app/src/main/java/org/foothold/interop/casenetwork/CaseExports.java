package org.foothold.interop.casenetwork;

import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.foothold.kernel.Actor;
import org.foothold.targets.AssociationContent;
import org.foothold.targets.EditionContent;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.Frameworks;
import org.foothold.targets.StandardContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Door for handing a framework on as a CASE 1.1 package, valid against the official schema whatever it came from. Own
 * identifiers and addresses are kept; where there were none, ours stand in.
 */
@Service
public class CaseExports {
    private static final Pattern OTHER_TYPE = Pattern.compile("[^a-zA-Z0-9.\\-_]");
    private static final List<String> TYPES = List.of(
            "isChildOf",
            "isPeerOf",
            "isPartOf",
            "exactMatchOf",
            "precedes",
            "isRelatedTo",
            "replacedBy",
            "exemplar",
            "hasSkillLevel",
            "isTranslationOf");

    private final Frameworks frameworks;
    private final JsonMapper json;
    private final Clock clock;

    CaseExports(Frameworks frameworks, JsonMapper json, Clock clock) {
        this.frameworks = frameworks;
        this.json = json;
        this.clock = clock;
    }

    /** Writes the package. */
    public void write(Actor actor, FrameworkId framework, OutputStream out) {
        EditionContent content = frameworks.content(actor, framework);
        JsonNode document = json.readTree(content.document());
        String moment = CaseShape.moment(document.path("CFDocument").path("lastChangeDateTime"))
                .map(JsonNode::asString)
                .orElseGet(this::now);
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeName("CFDocument");
            generator.writePOJO(document(content, document.path("CFDocument"), moment));
            generator.writeName("CFItems");
            generator.writeStartArray();
            content.standards().forEach(each -> generator.writePOJO(item(each, moment)));
            generator.writeEndArray();
            generator.writeName("CFAssociations");
            generator.writeStartArray();
            associations(content, moment).forEach(generator::writePOJO);
            generator.writeEndArray();
            generator.writeName("CFDefinitions");
            generator.writePOJO(CaseShape.definitions(document.path("CFDefinitions"), moment));
            generator.writeEndObject();
        }
    }

    private String now() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    private static ObjectNode document(EditionContent content, JsonNode source, String moment) {
        ObjectNode document = source instanceof ObjectNode object ? object.deepCopy() : node();
        document.put("identifier", content.framework().toString());
        document.put("uri", or(content.uri(), "urn:uuid:" + content.framework()));
        document.put("creator", or(content.creator(), "–"));
        document.put("title", content.title());
        document.put("lastChangeDateTime", moment);
        document.put("language", content.language());
        ObjectNode shaped = CaseShape.DOCUMENT.shaped(document);
        shaped.put("caseVersion", "1.1");
        return shaped;
    }

    private ObjectNode item(StandardContent standard, String moment) {
        ObjectNode item = json.readTree(standard.more()) instanceof ObjectNode more ? more : node();
        item.put("identifier", standard.id().toString());
        item.put("uri", or(standard.uri(), "urn:uuid:" + standard.id()));
        item.put("fullStatement", standard.statement());
        put(item, "humanCodingScheme", standard.code());
        put(item, "abbreviatedStatement", standard.label());
        put(item, "listEnumeration", standard.enumeration());
        put(item, "CFItemType", standard.type());
        put(item, "notes", standard.notes());
        put(item, "language", standard.language());
        if (!standard.grades().isEmpty()) {
            standard.grades().forEach(item.putArray("educationLevel")::add);
        }
        if (CaseShape.moment(item.path("lastChangeDateTime")).isEmpty()) {
            item.put("lastChangeDateTime", moment);
        }
        return CaseShape.ITEM.shaped(item);
    }

    private List<ObjectNode> associations(EditionContent content, String moment) {
        List<ObjectNode> associations = new ArrayList<>();
        for (int i = 0; i < content.associations().size(); i++) {
            associations.add(association(content, content.associations().get(i), i, moment));
        }
        return associations;
    }

    private ObjectNode association(EditionContent content, AssociationContent each, int number, String moment) {
        ObjectNode association = json.readTree(each.more()) instanceof ObjectNode more ? more : node();
        String identifier = CaseEdition.uuid(
                        content.framework() + "\nassociation", or(each.identifier(), Integer.toString(number)))
                .toString();
        association.put("identifier", identifier);
        association.put("uri", or(each.uri(), "urn:uuid:" + identifier));
        association.put("associationType", type(each.type()));
        if (each.sequence() != null) {
            association.put("sequenceNumber", each.sequence());
        }
        association.set("originNodeURI", end(each.origin(), each.originId()));
        association.set("destinationNodeURI", end(each.destination(), each.destinationId()));
        if (CaseShape.moment(association.path("lastChangeDateTime")).isEmpty()) {
            association.put("lastChangeDateTime", moment);
        }
        return CaseShape.ASSOCIATION.shaped(association);
    }

    private ObjectNode end(String source, @Nullable UUID id) {
        JsonNode given = json.readTree(source);
        ObjectNode end = node();
        String identifier =
                id != null ? id.toString() : given.path("identifier").asString("");
        String uri = given.path("uri").asString("");
        end.put(
                "title",
                Optional.of(given.path("title").asString(""))
                        .filter(text -> !text.isBlank())
                        .orElse(identifier));
        end.put("identifier", identifier.isEmpty() ? uri : identifier);
        end.put("uri", uri.isEmpty() ? "urn:uuid:" + identifier : uri);
        return end;
    }

    private static String type(String type) {
        return TYPES.contains(type) || type.startsWith("ext:")
                ? type
                : "ext:" + OTHER_TYPE.matcher(type).replaceAll("_");
    }

    private static void put(ObjectNode object, String field, @Nullable String text) {
        if (text != null) {
            object.put(field, text);
        }
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
