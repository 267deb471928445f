package org.foothold.targets;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which target needs which before it; a progression must not come back to where it began. */
final class Prerequisites {
    private Prerequisites() {}

    static boolean haveACircle(Map<TargetId, List<TargetId>> needs) {
        return needs.keySet().stream().anyMatch(start -> reaches(start, needs));
    }

    private static boolean reaches(TargetId start, Map<TargetId, List<TargetId>> needs) {
        Set<TargetId> seen = new HashSet<>();
        Deque<TargetId> next = new ArrayDeque<>(needs.getOrDefault(start, List.of()));
        while (!next.isEmpty()) {
            TargetId at = next.pop();
            if (at.equals(start)) {
                return true;
            }
            if (seen.add(at)) {
                next.addAll(needs.getOrDefault(at, List.of()));
            }
        }
        return false;
    }
}
