package org.foothold.interop.casenetwork;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.foothold.kernel.Problems;
import org.foothold.targets.AssociationContent;
import org.foothold.targets.EditionContent;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.StandardContent;
import org.foothold.targets.StandardId;
import org.jspecify.annotations.Nullable;

/** Makes an edition of a package: identifiers kept, and made into UUIDs by name where they are none. */
final class CaseEdition {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final CasePackage content;
    private final CaseTree tree;
    private final UUID framework;

    private CaseEdition(CasePackage content, CaseTree tree) {
        this.content = content;
        this.tree = tree;
        framework = uuid("", content.document().identifier());
    }

    static Optional<EditionContent> of(String file, CasePackage content, Problems problems, Problems notices) {
        return CaseTree.of(file, content, problems, notices).map(tree -> new CaseEdition(content, tree).make());
    }

    private EditionContent make() {
        CasePackage.Document document = content.document();
        return new EditionContent(
                new FrameworkId(framework),
                document.identifier(),
                document.uri(),
                document.title(),
                document.creator(),
                language(),
                document.version(),
                document.adoptionStatus(),
                "{\"CFDocument\":" + document.source() + ",\"CFDefinitions\":" + content.definitions() + "}",
                standards(),
                associations());
    }

    private List<StandardContent> standards() {
        List<StandardContent> standards = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (CaseTree.Branch branch : tree.inReadingOrder()) {
            int parent = branch.parent() < 0 ? -1 : places.getOrDefault(branch.parent(), -1);
            places.put(branch.item(), standards.size());
            standards.add(standard(content.items().get(branch.item()), parent, branch.sequence()));
        }
        return standards;
    }

    private StandardContent standard(CasePackage.Item item, int parent, @Nullable Integer sequence) {
        return new StandardContent(
                parent,
                new StandardId(id(item)),
                item.identifier(),
                item.uri(),
                item.code(),
                item.label(),
                item.enumeration(),
                sequence,
                item.type(),
                item.statement(),
                item.notes(),
                LanguageTag.of(item.language()).orElse(null),
                item.grades(),
                item.changedAt(),
                item.more());
    }

    private List<AssociationContent> associations() {
        return content.associations().stream()
                .map(each -> new AssociationContent(
                        each.type(),
                        each.identifier(),
                        each.uri(),
                        each.sequence(),
                        idOf(each.origin()),
                        each.origin().source(),
                        idOf(each.destination()),
                        each.destination().source(),
                        each.more()))
                .toList();
    }

    private @Nullable UUID idOf(CasePackage.Node node) {
        return tree.itemOf(node).map(index -> id(content.items().get(index))).orElse(null);
    }

    private UUID id(CasePackage.Item item) {
        return uuid(framework.toString(), item.identifier());
    }

    static boolean isUuid(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    static UUID uuid(String within, String identifier) {
        return isUuid(identifier)
                ? UUID.fromString(identifier)
                : UUID.nameUUIDFromBytes((within + '\n' + identifier).getBytes(StandardCharsets.UTF_8));
    }

    /** The framework's language, else that of most of its items, else English. */
    private String language() {
        return LanguageTag.of(content.document().language())
                .or(this::languageOfMost)
                .orElse("en");
    }

    private Optional<String> languageOfMost() {
        return content.items().stream()
                .flatMap(item -> LanguageTag.of(item.language()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
