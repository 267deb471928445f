package org.foothold.targets.web;

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

    public String address() {
        return "/standards/" + framework.id() + "/" + standard.ref().standard();
    }
}
