package org.foothold.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Problems;
import org.foothold.targets.AssociationContent;
import org.foothold.targets.Deconstruction;
import org.foothold.targets.DeconstructionDrafts;
import org.foothold.targets.DraftChange;
import org.foothold.targets.DraftTarget;
import org.foothold.targets.EditionContent;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.FrameworkImports;
import org.foothold.targets.ImportId;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.NewTarget;
import org.foothold.targets.StandardContent;
import org.foothold.targets.StandardId;
import org.foothold.targets.StandardRef;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetKind;
import org.foothold.targets.Targets;
import org.foothold.targets.Wording;
import org.jspecify.annotations.Nullable;

/** A small framework with one standard broken into targets, for {@link Living}. */
final class LivingStandards {
    private final FrameworkImports imports;
    private final Targets targets;
    private final DeconstructionDrafts drafts;

    LivingStandards(FrameworkImports imports, Targets targets, DeconstructionDrafts drafts) {
        this.imports = imports;
        this.targets = targets;
        this.drafts = drafts;
    }

    /** Standards are those of the one that lived there before, if somebody did. */
    void in(Lived lived, @Nullable Lived before) {
        framework(lived, before);
        target(lived);
        deconstruction(lived);
    }

    private void framework(Lived lived, @Nullable Lived before) {
        if (before != null) {
            for (String name : List.of("framework", "standard", "root", "import", "roster")) {
                if (before.names().containsKey(name)) {
                    lived.names().put(name, before.names().getOrDefault(name, ""));
                }
            }
            return;
        }
        FrameworkId framework = new FrameworkId(UUID.randomUUID());
        Actor system = lived.place().system();
        ImportId id = imports.start(system, "small.json");
        imports.stage(system, id, edition(framework), new Problems(), count -> {});
        imports.take(system, id);
        lived.names().put("import", id.toString());
        lived.names().put("framework", framework.toString());
        lived.names().put("standard", standard(framework, 1).toString());
        lived.names().put("root", standard(framework, 0).toString());
    }

    private static StandardId standard(FrameworkId framework, int number) {
        return new StandardId(new UUID(framework.value().getMostSignificantBits(), number));
    }

    private static EditionContent edition(FrameworkId framework) {
        List<StandardContent> standards = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            standards.add(content(framework, i));
        }
        String precedes = "{\"title\":\"N.1\"}";
        AssociationContent before = new AssociationContent(
                "precedes",
                "a1",
                null,
                null,
                standard(framework, 1).value(),
                precedes,
                standard(framework, 2).value(),
                precedes,
                "{}");
        return new EditionContent(
                framework,
                framework.toString(),
                null,
                "Small",
                "Us",
                "en",
                null,
                null,
                "{}",
                standards,
                List.of(before));
    }

    private static StandardContent content(FrameworkId framework, int number) {
        return new StandardContent(
                number == 0 ? -1 : 0,
                standard(framework, number),
                "s" + number,
                null,
                "N." + number,
                null,
                null,
                number,
                "Standard",
                "Compare ratios in way " + number,
                "A note",
                null,
                List.of("06"),
                null,
                "{}");
    }

    private void target(Lived lived) {
        Wording iCan = new Wording(Map.of("en", "I can compare two ratios.", "es", "Puedo comparar dos razones."));
        LearningTarget made = targets.create(
                lived.teacher(), new NewTarget(TargetKind.REASONING, iCan, iCan, standardOf(lived), List.of()));
        lived.names().put("target", made.id().toString());
        LearningTarget needed = targets.create(
                lived.teacher(), NewTarget.quick(TargetKind.KNOWLEDGE, Wording.of("en", "I can count.")));
        lived.names().put("needed", needed.id().toString());
    }

    private static StandardRef standardOf(Lived lived) {
        return new StandardRef(
                new FrameworkId(UUID.fromString(lived.names().getOrDefault("framework", ""))),
                new StandardId(UUID.fromString(lived.names().getOrDefault("standard", ""))));
    }

    private void deconstruction(Lived lived) {
        Actor author = lived.teacher();
        Deconstruction mine = drafts.start(author, standardOf(lived));
        TargetId draft = drafts.add(author, mine.id(), TargetKind.SKILL);
        Wording says = Wording.of("en", "I can draw a ratio.");
        drafts.save(
                author,
                mine.id(),
                List.of(new DraftChange(
                        new DraftTarget(draft, TargetKind.SKILL, says, Wording.NONE, List.of(), false), "")));
        drafts.publish(author, mine.id(), true);
        lived.names().put("deconstruction", mine.id().toString());
        lived.names().put("draft", draft.toString());
    }
}
