package org.foothold.targets.web;

import java.util.List;
import java.util.Map;
import org.foothold.kernel.PersonId;
import org.foothold.schools.Person;
import org.foothold.targets.Coverage;
import org.foothold.targets.Deconstruction;
import org.foothold.targets.DraftTarget;
import org.foothold.targets.Framework;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.PublishedDeconstruction;
import org.foothold.targets.Standard;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetKind;
import org.jspecify.annotations.Nullable;

/**
 * Breaking one standard into targets: the draft by kind, the look at what it covers, and colleagues' published work.
 * {@code earlier} are targets of standards that the publisher puts before this one, offered as prerequisites.
 */
public record DeconstructPage(
        Framework framework,
        Standard standard,
        @Nullable Deconstruction mine,
        List<DraftTarget> draft,
        @Nullable Coverage coverage,
        List<PublishedDeconstruction> published,
        Map<PersonId, Person> authors,
        List<LearningTarget> earlier,
        @Nullable TargetId added) {
    public List<DraftTarget> of(TargetKind kind) {
        return draft.stream()
                .filter(each -> each.kind() == kind && !each.removed())
                .toList();
    }

    public List<DraftTarget> removed() {
        return draft.stream().filter(DraftTarget::removed).toList();
    }

    /** What may come before a target: the other targets of this draft that say something, and earlier ones. */
    public List<DraftTarget> others(DraftTarget than) {
        return draft.stream()
                .filter(each -> !each.removed()
                        && !each.id().equals(than.id())
                        && !each.iCan().isEmpty())
                .toList();
    }

    /** Whether a target that says something does not say it in this language. */
    public boolean leavesUnsaid(String language) {
        return draft.stream().anyMatch(each -> each.leavesUnsaid(language));
    }

    /** Whether who reads the page may not read the words of the standard. */
    public boolean speaksOtherThan(String language) {
        return !standard.language().startsWith(language);
    }

    public String author(PublishedDeconstruction of) {
        return authors.containsKey(of.author()) ? authors.get(of.author()).name() : "";
    }

    public boolean isMine(PublishedDeconstruction each) {
        return mine != null && each.ref().id().equals(mine.id());
    }

    public String address() {
        return "/standards/" + framework.id() + "/" + standard.ref().standard() + "/deconstruct";
    }
}
