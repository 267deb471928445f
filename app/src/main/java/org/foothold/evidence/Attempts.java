package org.foothold.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** All that one student sent to one check, oldest first; the last one stands. Never empty. */
public record Attempts(PersonId about, CheckId check, List<Entry> entries) {
    private record Key(PersonId about, CheckId check) {}

    public Attempts {
        entries = List.copyOf(entries);
    }

    public Entry latest() {
        return entries.getLast();
    }

    /** The responses among the entries, by student and check. */
    public static List<Attempts> of(List<Entry> entries) {
        Map<Key, List<Entry>> byKey = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.fact().content() instanceof Content.Response response) {
                byKey.computeIfAbsent(new Key(entry.fact().about(), response.check()), none -> new ArrayList<>())
                        .add(entry);
            }
        }
        List<Attempts> attempts = new ArrayList<>();
        byKey.forEach((key, each) -> attempts.add(new Attempts(key.about(), key.check(), inOrder(each))));
        return List.copyOf(attempts);
    }

    /** By time, but never a replaced one last: devices' clocks may be wrong, what an answer names is not. */
    private static List<Entry> inOrder(List<Entry> entries) {
        Set<@Nullable FactId> replaced = new HashSet<>();
        entries.forEach(entry -> replaced.add(entry.fact().replaces()));
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Entry.BY_TIME);
        for (int i = sorted.size() - 1; i >= 0; i--) {
            if (!replaced.contains(sorted.get(i).fact().id())) {
                sorted.add(sorted.remove(i));
                break;
            }
        }
        return sorted;
    }
}
