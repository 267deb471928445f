package org.foothold.targets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.foothold.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An edition's rows: where each standard stands in the tree, its fingerprint, and the hash of the whole content. */
final class EditionRows {
    private final EditionContent edition;
    private final int[] lastPlace;
    private final int[] depth;
    private final int[] children;
    private final String[] fingerprints;
    private final byte[] contentHash;

    EditionRows(EditionContent edition) {
        this.edition = edition;
        int count = edition.standards().size();
        lastPlace = IntStream.rangeClosed(1, count).toArray();
        depth = new int[count];
        children = new int[count];
        fingerprints = new String[count];
        measure();
        contentHash = hashContent();
    }

    byte[] contentHash() {
        return contentHash;
    }

    private void measure() {
        List<StandardContent> standards = edition.standards();
        for (int i = 0; i < standards.size(); i++) {
            int parent = standards.get(i).parent();
            if (parent >= i) {
                throw new IllegalArgumentException("A standard comes after its parent");
            }
            if (parent >= 0) {
                depth[i] = depth[parent] + 1;
                children[parent]++;
            }
            fingerprints[i] = fingerprint(standards.get(i), parent < 0 ? null : standards.get(parent));
        }
        for (int i = standards.size() - 1; i >= 0; i--) {
            int parent = standards.get(i).parent();
            if (parent >= 0) {
                lastPlace[parent] = Math.max(lastPlace[parent], lastPlace[i]);
            }
        }
    }

    private static String fingerprint(StandardContent standard, @Nullable StandardContent parent) {
        MessageDigest digest = Sha256.digest();
        for (Object part : new @Nullable Object[] {
            parent == null ? null : parent.id(),
            standard.id(),
            standard.identifier(),
            standard.uri(),
            standard.code(),
            standard.label(),
            standard.enumeration(),
            standard.sequence(),
            standard.type(),
            standard.statement(),
            standard.notes(),
            standard.language(),
            standard.grades(),
            standard.more()
        }) {
            add(digest, part);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    private byte[] hashContent() {
        MessageDigest digest = Sha256.digest();
        add(digest, edition.identifier());
        add(digest, edition.uri());
        add(digest, edition.title());
        add(digest, edition.language());
        add(digest, edition.document());
        for (String fingerprint : fingerprints) {
            add(digest, fingerprint);
        }
        edition.associations().forEach(each -> add(digest, each));
        return digest.digest();
    }

    /** Each part with its length before it, so that no two lists of parts give the same bytes. */
    private static void add(MessageDigest digest, @Nullable Object part) {
        byte[] bytes = part == null ? new byte[0] : part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(
                ByteBuffer.allocate(4).putInt(part == null ? -1 : bytes.length).array());
        digest.update(bytes);
    }

    /** Every word that stands in a statement, once, to find what somebody meant who typed it wrong. */
    Set<String> words() {
        Set<String> words = new TreeSet<>();
        edition.standards().forEach(each -> words.addAll(SearchWords.words(StatementText.plain(each.statement()))));
        return words;
    }

    List<Map<String, @Nullable Object>> standards(int from, int to, JsonMapper json) {
        return IntStream.range(from, to).mapToObj(i -> standard(i, json)).toList();
    }

    private Map<String, @Nullable Object> standard(int i, JsonMapper json) {
        StandardContent standard = edition.standards().get(i);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("place", i + 1);
        row.put("last_place", lastPlace[i]);
        row.put("parent_place", standard.parent() + 1);
        row.put("depth", depth[i]);
        row.put("children", children[i]);
        row.put("standard_id", standard.id().value());
        row.put("identifier", standard.identifier());
        row.put("uri", standard.uri());
        row.put("code", standard.code());
        row.put("label", standard.label());
        row.put("enumeration", standard.enumeration());
        row.put("type", standard.type());
        row.put("statement", standard.statement());
        row.put("plain", StatementText.plain(standard.statement()));
        row.put("notes", standard.notes());
        row.put("language", standard.language());
        row.put("grades", standard.grades());
        row.put("more", more(standard, json));
        row.put("fingerprint", fingerprints[i]);
        row.put("tails", SearchWords.tails(standard.code()));
        return row;
    }

    private static JsonNode more(StandardContent standard, JsonMapper json) {
        JsonNode more = json.readTree(standard.more());
        if (more instanceof ObjectNode object && standard.changedAt() != null) {
            object.put("lastChangeDateTime", standard.changedAt());
        }
        return more;
    }

    List<Map<String, @Nullable Object>> associations(int from, int to, JsonMapper json) {
        return IntStream.range(from, to).mapToObj(i -> association(i, json)).toList();
    }

    private Map<String, @Nullable Object> association(int i, JsonMapper json) {
        AssociationContent association = edition.associations().get(i);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("number", i + 1);
        row.put("type", association.type());
        row.put("identifier", association.identifier());
        row.put("uri", association.uri());
        row.put("sequence", association.sequence());
        row.put("origin_id", association.originId());
        row.put("origin", json.readTree(association.origin()));
        row.put("destination_id", association.destinationId());
        row.put("destination", json.readTree(association.destination()));
        row.put("more", json.readTree(association.more()));
        return row;
    }
}
