package org.foothold.targets;

import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to the standards that a district uses: browse them as a tree, search them. */
@Service
@Transactional(readOnly = true)
public class Standards {
    private static final int MOST_FOUND = 60;

    private final StandardStore store;
    private final StandardSearchStore search;

    Standards(StandardStore store, StandardSearchStore search) {
        this.store = store;
        this.search = search;
    }

    /** The frameworks of the district by title. */
    public List<Framework> listFrameworks(Actor actor) {
        Staff.require(actor);
        return store.listFrameworks(actor.district());
    }

    public Framework getFramework(Actor actor, FrameworkId framework) {
        Staff.require(actor);
        return store.findFramework(actor.district(), framework)
                .filter(found -> !found.removed())
                .orElseThrow(() -> new NotFound("framework"));
    }

    public Standard get(Actor actor, StandardRef standard) {
        Staff.require(actor);
        return store.find(actor.district(), standard).orElseThrow(() -> new NotFound("standard"));
    }

    /** The outermost standards of a framework in reading order. */
    public Slice<Standard> listRoots(Actor actor, FrameworkId framework, @Nullable String after) {
        Framework found = getFramework(actor, framework);
        return store.listChildren(found, 0, after);
    }

    /** What stands directly under a standard, in reading order. */
    public Slice<Standard> listChildren(Actor actor, Standard parent, @Nullable String after) {
        Framework found = getFramework(actor, parent.ref().framework());
        return store.listChildren(found, parent.place(), after);
    }

    /** What a standard stands under, outermost first. */
    public List<Standard> listAncestors(Actor actor, Standard standard) {
        Framework found = getFramework(actor, standard.ref().framework());
        return store.listAncestors(found, standard.place());
    }

    public List<RelatedStandard> listRelated(Actor actor, Standard standard) {
        Framework found = getFramework(actor, standard.ref().framework());
        return store.listRelated(found, standard);
    }

    /**
     * The best matches for words or a part of a code, in one framework or in all of the district; where nothing matches,
     * those for the words most like them that the standards hold.
     */
    public FoundStandards search(Actor actor, @Nullable String typed, @Nullable FrameworkId framework) {
        Staff.require(actor);
        SearchWords words = SearchWords.of(typed);
        if (words.isEmpty()) {
            return FoundStandards.NONE;
        }
        List<FoundStandard> found = search.search(actor.district(), words, framework, MOST_FOUND);
        if (!found.isEmpty()) {
            return new FoundStandards(found, null);
        }
        SearchWords meant = search.meant(actor.district(), words, framework);
        return meant.equals(words)
                ? FoundStandards.NONE
                : new FoundStandards(
                        search.search(actor.district(), meant, framework, MOST_FOUND), String.join(" ", meant.terms()));
    }
}
