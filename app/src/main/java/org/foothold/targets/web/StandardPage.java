package org.foothold.targets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.foothold.kernel.PersonId;
import org.foothold.schools.Person;
import org.foothold.targets.Framework;
import org.foothold.targets.PublishedDeconstruction;
import org.foothold.targets.RelatedStandard;
import org.foothold.targets.Standard;

/** One standard where it stands, and the learning targets that people of the district made of it. */
public record StandardPage(
        Framework framework,
        Standard standard,
        List<Standard> above,
        BranchPage below,
        List<RelatedStandard> related,
        List<PublishedDeconstruction> deconstructions,
        Map<PersonId, Person> authors,
        boolean plans) {
    public String author(PublishedDeconstruction of) {
        return authors.containsKey(of.author()) ? authors.get(of.author()).name() : "";
    }

    /** The key of how the other standard stands to this one, which may have no words: publishers invent relations. */
    public String relation(RelatedStandard other) {
        return "targets.relation." + other.type().toLowerCase(Locale.ROOT) + (other.outward() ? ".out" : ".in");
    }

    /** The others by how they stand to this one: what comes before it first, then what comes after, then the rest. */
    public Map<String, List<RelatedStandard>> relations() {
        Map<String, List<RelatedStandard>> relations = new LinkedHashMap<>();
        relations.put("targets.relation.precedes.in", new ArrayList<>());
        relations.put("targets.relation.precedes.out", new ArrayList<>());
        related.forEach(each -> relations
                .computeIfAbsent(relation(each), none -> new ArrayList<>())
                .add(each));
        relations.values().removeIf(List::isEmpty);
        return relations;
    }

    /** Who plans is offered to break it into targets, where it is small enough for that. */
    public boolean offersTargets() {
        boolean all = below.standards().next() == null;
        return plans && all && standard.isForTargets(below.standards().items());
    }

    public String address() {
        return "/standards/" + framework.id() + "/" + standard.ref().standard();
    }
}
