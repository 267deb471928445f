package org.foothold.targets;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.foothold.kernel.Sha256;

/** A target in a draft: may still say nothing. */
public record DraftTarget(
        TargetId id, TargetKind kind, Wording iCan, Wording why, List<TargetId> needs, boolean removed) {
    private static final int SHORT_BYTES = 8;

    public DraftTarget {
        needs = List.copyOf(needs);
    }

    DraftTarget needingOnly(Set<TargetId> known) {
        List<TargetId> kept = needs.stream().filter(known::contains).toList();
        return new DraftTarget(id, kind, iCan, why, kept, removed);
    }

    boolean isBlank() {
        return iCan.isEmpty() && why.isEmpty();
    }

    /** Whether it says something, and not in this language. */
    public boolean leavesUnsaid(String language) {
        return !removed && !iCan.isEmpty() && iCan.exactly(language).isEmpty();
    }

    /**
     * Short text that differs where the content differs. A form carries it, so that a second tab that was opened earlier
     * does not write its old text over what was typed in the first.
     */
    public String fingerprint() {
        String content = String.join(
                "\n",
                kind.name(),
                iCan.texts().toString(),
                why.texts().toString(),
                needs.stream().map(TargetId::toString).sorted().toList().toString());
        return HexFormat.of().formatHex(Sha256.of(content), 0, SHORT_BYTES);
    }
}
