package org.foothold.interop.casenetwork;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The tree that {@code isChildOf} makes of a package's items, in reading order. Siblings stand by the association's
 * sequence number, then by list enumeration, then by code, then as in the file; what has none of one comes after what
 * has. An item of several parents stands under the first; an item of none, or whose parent is elsewhere, stands at the
 * top after the others. Cycles are refused.
 */
final class CaseTree {
    private static final int NOWHERE = -2;
    private static final int TOP = -1;

    private final String file;
    private final CasePackage content;
    private final Problems problems;
    private final Problems notices;
    private final Map<String, Integer> byIdentifier = new HashMap<>();
    private final Map<String, Integer> byUri = new HashMap<>();
    private final int[] parent;
    private final @Nullable Integer[] sequence;
    private final List<List<Integer>> parents = new ArrayList<>();

    private CaseTree(String file, CasePackage content, Problems problems, Problems notices) {
        this.file = file;
        this.content = content;
        this.problems = problems;
        this.notices = notices;
        parent = new int[content.items().size()];
        sequence = new @Nullable Integer[content.items().size()];
        Arrays.fill(parent, NOWHERE);
        content.items().forEach(item -> parents.add(new ArrayList<>(1)));
    }

    /** Where an item stands: its index in the package, its parent's index there or -1, and its sequence number. */
    record Branch(int item, int parent, @Nullable Integer sequence) {}

    /** The items in reading order, or nothing if there are problems. */
    static Optional<CaseTree> of(String file, CasePackage content, Problems problems, Problems notices) {
        CaseTree tree = new CaseTree(file, content, problems, notices);
        tree.index();
        tree.chooseParents();
        tree.refuseCycles();
        return problems.isEmpty() ? Optional.of(tree) : Optional.empty();
    }

    /** The index of the item that the end of an association means. */
    Optional<Integer> itemOf(CasePackage.Node node) {
        @Nullable Integer found = node.identifier().isEmpty() ? null : byIdentifier.get(key(node.identifier()));
        return Optional.ofNullable(found != null ? found : byUri.get(node.uri()));
    }

    private boolean isDocument(CasePackage.Node node) {
        CasePackage.Document document = content.document();
        return key(node.identifier()).equals(key(document.identifier()))
                || (!node.uri().isEmpty() && node.uri().equals(document.uri()));
    }

    private static String key(String identifier) {
        return identifier.strip().toLowerCase(Locale.ROOT);
    }

    private void index() {
        List<CasePackage.Item> items = content.items();
        for (int i = 0; i < items.size(); i++) {
            CasePackage.Item item = items.get(i);
            @Nullable Integer before = byIdentifier.putIfAbsent(key(item.identifier()), i);
            if (before != null) {
                problem(
                        item.line(),
                        "identifier",
                        item.identifier(),
                        "casenetwork.identifier-twice",
                        Integer.toString(items.get(before).line()));
            }
            if (item.uri() != null) {
                byUri.putIfAbsent(item.uri(), i);
            }
        }
    }

    private void chooseParents() {
        for (CasePackage.Association association : content.associations()) {
            Optional<Integer> origin = itemOf(association.origin());
            Optional<Integer> destination = itemOf(association.destination());
            boolean fromHere = origin.isPresent() || isDocument(association.origin());
            boolean toHere = destination.isPresent() || isDocument(association.destination());
            if (!fromHere || !toHere) {
                leaves(association);
            } else if (association.isChildOf() && origin.isPresent()) {
                put(association, origin.get(), destination.orElse(TOP));
            }
        }
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] == NOWHERE) {
                CasePackage.Item item = content.items().get(i);
                notice(item.line(), "CFAssociations", item.name(), "casenetwork.without-parent");
            }
        }
    }

    private void put(CasePackage.Association association, int child, int above) {
        if (above >= 0) {
            parents.get(child).add(above);
        }
        boolean first = parent[child] == NOWHERE;
        boolean better = !first
                && above >= 0
                && (parent[child] == TOP
                        || Comparator.nullsLast(Comparator.<Integer>naturalOrder())
                                        .compare(association.sequence(), sequence[child])
                                < 0);
        if (!first && above >= 0 && parent[child] >= 0 && above != parent[child]) {
            CasePackage.Item item = content.items().get(child);
            notice(association.line(), "CFAssociations", item.name(), "casenetwork.several-parents");
        }
        if (first || better) {
            parent[child] = above;
            sequence[child] = association.sequence();
        }
    }

    private void leaves(CasePackage.Association association) {
        notices.add(new Problem(
                file,
                association.line(),
                "CFAssociations",
                association.destination().uri().isBlank()
                        ? association.destination().identifier()
                        : association.destination().uri(),
                "casenetwork.association-leaves",
                List.of(
                        association.origin().name(),
                        association.type(),
                        association.destination().name())));
    }

    /** Walks up every isChildOf, not only the chosen ones, without recursion: packages may be very deep. */
    private void refuseCycles() {
        byte[] state = new byte[parents.size()];
        for (int start = 0; start < parents.size(); start++) {
            if (state[start] == 0) {
                walkUp(start, state);
            }
        }
    }

    private void walkUp(int start, byte[] state) {
        Deque<int[]> path = new ArrayDeque<>();
        path.push(new int[] {start, 0});
        state[start] = 1;
        while (!path.isEmpty()) {
            int[] at = path.element();
            if (at[1] == parents.get(at[0]).size()) {
                state[at[0]] = 2;
                path.pop();
                continue;
            }
            int next = parents.get(at[0]).get(at[1]++);
            if (state[next] == 1) {
                cycle(path, next);
            } else if (state[next] == 0) {
                state[next] = 1;
                path.push(new int[] {next, 0});
            }
        }
    }

    private void cycle(Deque<int[]> path, int closing) {
        List<String> names = new ArrayList<>();
        for (int[] at : path) {
            names.addFirst(content.items().get(at[0]).name());
            if (at[0] == closing || names.size() > 10) {
                break;
            }
        }
        names.addLast(content.items().get(closing).name());
        CasePackage.Item item = content.items().get(closing);
        problem(item.line(), "CFAssociations", item.identifier(), "casenetwork.cycle", String.join(" → ", names));
    }

    List<Branch> inReadingOrder() {
        List<List<Integer>> children = new ArrayList<>();
        parents.forEach(none -> children.add(new ArrayList<>(2)));
        List<Integer> roots = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            (parent[i] >= 0 ? children.get(parent[i]) : roots).add(i);
        }
        Comparator<Integer> order = siblings();
        List<Branch> branches = new ArrayList<>(parent.length);
        Deque<Integer> next = new ArrayDeque<>();
        roots.sort(Comparator.<Integer, Boolean>comparing(i -> parent[i] == NOWHERE)
                .thenComparing(order));
        roots.reversed().forEach(next::push);
        while (!next.isEmpty()) {
            int item = next.pop();
            branches.add(new Branch(item, Math.max(parent[item], TOP), sequence[item]));
            List<Integer> below = children.get(item);
            below.sort(order);
            below.reversed().forEach(next::push);
        }
        return branches;
    }

    private Comparator<Integer> siblings() {
        Comparator<@Nullable Integer> numbers = Comparator.nullsLast(Comparator.naturalOrder());
        Comparator<@Nullable String> texts = Comparator.nullsLast(NaturalOrder.INSTANCE);
        return (one, other) -> {
            CasePackage.Item left = content.items().get(one);
            CasePackage.Item right = content.items().get(other);
            int order = numbers.compare(sequence[one], sequence[other]);
            order = order != 0 ? order : texts.compare(left.enumeration(), right.enumeration());
            order = order != 0 ? order : texts.compare(left.code(), right.code());
            return order != 0 ? order : Integer.compare(one, other);
        };
    }

    private void problem(int line, String column, String value, String key, String... arguments) {
        problems.add(new Problem(file, line, column, value, key, List.of(arguments)));
    }

    private void notice(int line, String column, String value, String key) {
        notices.add(new Problem(file, line, column, value, key, List.of()));
    }
}
