package org.foothold.targets.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Languages;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Words;
import org.foothold.schools.People;
import org.foothold.schools.Person;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Frame;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.foothold.targets.Coverage;
import org.foothold.targets.Deconstruction;
import org.foothold.targets.DeconstructionDrafts;
import org.foothold.targets.DeconstructionId;
import org.foothold.targets.DeconstructionVersion;
import org.foothold.targets.Deconstructions;
import org.foothold.targets.DraftChange;
import org.foothold.targets.DraftTarget;
import org.foothold.targets.Framework;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.Publication;
import org.foothold.targets.PublishedDeconstruction;
import org.foothold.targets.RelatedStandard;
import org.foothold.targets.Standard;
import org.foothold.targets.StandardId;
import org.foothold.targets.StandardRef;
import org.foothold.targets.Standards;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Breaking a standard into learning targets: draft, publish, adopt, adapt. Every step is a plain form. */
@Controller
@Access(roles = {Role.TEACHER, Role.COACH})
class DeconstructPages {
    private static final String PAGE = "/standards/{framework}/{standard}/deconstruct";

    private final Deconstructions deconstructions;
    private final DeconstructionDrafts drafts;
    private final Standards standards;
    private final People people;
    private final Languages languages;
    private final Pages pages;

    DeconstructPages(
            Deconstructions deconstructions,
            DeconstructionDrafts drafts,
            Standards standards,
            People people,
            Languages languages,
            Pages pages) {
        this.deconstructions = deconstructions;
        this.drafts = drafts;
        this.standards = standards;
        this.people = people;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    View draft(
            Actor actor,
            @PathVariable UUID framework,
            @PathVariable UUID standard,
            @RequestParam(required = false) @Nullable UUID added) {
        return pages.show("targets/deconstruct", page(actor, ref(framework, standard), added));
    }

    @PostMapping(PAGE)
    View start(Actor actor, @PathVariable UUID framework, @PathVariable UUID standard) {
        drafts.startWithEachKind(actor, ref(framework, standard));
        return Redirects.to(address(framework, standard));
    }

    /** Saves what was typed, then does what the button says; when htmx saves by itself, only the look at it comes back. */
    @PostMapping(PAGE + "/draft")
    View save(
            Actor actor,
            @PathVariable UUID framework,
            @PathVariable UUID standard,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam MultiValueMap<String, String> fields) {
        Deconstruction mine = mine(actor, ref(framework, standard));
        List<DraftChange> changes = new DraftForm(fields, languages).changes();
        if ("type".equals(act)) {
            return keepTyping(actor, mine, changes);
        }
        drafts.save(actor, mine.id(), changes);
        String address = address(framework, standard);
        return switch (act.replaceFirst("-.*", "")) {
            case "add" -> add(actor, mine, act.substring(act.indexOf('-') + 1), address);
            case "remove" -> remove(actor, mine, act.substring(act.indexOf('-') + 1), address);
            case "publish" -> publish(actor, mine, fields.containsKey("covers"), address);
            default -> Redirects.to(address, Flash.of("targets.notice.draft-saved"));
        };
    }

    private View keepTyping(Actor actor, Deconstruction mine, List<DraftChange> changes) {
        Set<TargetId> left = drafts.keepTyping(actor, mine.id(), changes);
        List<DraftChange> saved = changes.stream()
                .filter(DraftChange::isTouched)
                .filter(each -> !left.contains(each.target().id()))
                .toList();
        return pages.show(
                "targets/draftSaved", new DraftSavedPage(page(actor, mine.standard(), null), saved, !left.isEmpty()));
    }

    private View add(Actor actor, Deconstruction mine, String wanted, String address) {
        for (TargetKind kind : TargetKind.values()) {
            if (Frame.word(kind).equals(wanted)) {
                TargetId added = drafts.add(actor, mine.id(), kind);
                return Redirects.to(address + "?added=" + added);
            }
        }
        return Redirects.to(address);
    }

    private View remove(Actor actor, Deconstruction mine, String target, String address) {
        if (!DraftForm.isId(target)) {
            throw new NotFound("target");
        }
        drafts.remove(actor, mine.id(), TargetId.of(target));
        return Redirects.to(address, Flash.of("targets.notice.taken-out").withUndo(address + "/put-back/" + target));
    }

    private View publish(Actor actor, Deconstruction mine, boolean covers, String address) {
        return switch (drafts.publish(actor, mine.id(), covers)) {
            case Publication.Published(DeconstructionVersion version) ->
                Redirects.to(
                        "/deconstructions/" + version.id() + "/" + version.version(),
                        Flash.of(
                                saysAll(actor, mine)
                                        ? "targets.notice.published"
                                        : "targets.notice.published-not-in-all"));
            case Publication.Refused(Publication.Reason reason) ->
                Redirects.to(address, Flash.of("targets.warning." + Frame.word(reason)));
        };
    }

    /** Whether whoever reads one of our languages reads every target of the draft in it. */
    private boolean saysAll(Actor actor, Deconstruction mine) {
        List<DraftTarget> draft = drafts.list(actor, mine.id());
        return languages.all().stream()
                .map(Words::language)
                .noneMatch(language -> draft.stream().anyMatch(each -> each.leavesUnsaid(language)));
    }

    @PostMapping(PAGE + "/put-back/{target}")
    View putBack(Actor actor, @PathVariable UUID framework, @PathVariable UUID standard, @PathVariable UUID target) {
        Deconstruction mine = mine(actor, ref(framework, standard));
        drafts.putBack(actor, mine.id(), new TargetId(target));
        return Redirects.to(address(framework, standard) + "#t-" + target);
    }

    @GetMapping("/deconstructions/{deconstruction}/{version}")
    @Access(roles = {Role.TEACHER, Role.COACH, Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.ADMINISTRATOR})
    View published(Actor actor, @PathVariable UUID deconstruction, @PathVariable String version) {
        PublishedDeconstruction found = deconstructions.getPublished(actor, version(deconstruction, version));
        @Nullable Person author = people.byId(actor, List.of(found.author())).get(found.author());
        return pages.show(
                "targets/deconstruction",
                new DeconstructionPage(
                        found,
                        author == null ? "" : author.name(),
                        found.author().equals(actor.person()),
                        actor.is(Role.TEACHER) || actor.is(Role.COACH)));
    }

    @PostMapping("/deconstructions/{deconstruction}/{version}/adopt")
    View adopt(Actor actor, @PathVariable UUID deconstruction, @PathVariable String version) {
        DeconstructionVersion adopted = version(deconstruction, version);
        deconstructions.adopt(actor, adopted);
        String address = "/deconstructions/" + deconstruction + "/" + adopted.version();
        return Redirects.to(address, Flash.of("targets.notice.adopted").withUndo(address + "/leave"));
    }

    @PostMapping("/deconstructions/{deconstruction}/{version}/leave")
    View leave(Actor actor, @PathVariable UUID deconstruction, @PathVariable String version) {
        DeconstructionVersion left = version(deconstruction, version);
        deconstructions.leave(actor, left.id());
        String address = "/deconstructions/" + deconstruction + "/" + left.version();
        return Redirects.to(address, Flash.of("targets.notice.left").withUndo(address + "/adopt"));
    }

    @PostMapping("/deconstructions/{deconstruction}/{version}/adapt")
    View adapt(Actor actor, @PathVariable UUID deconstruction, @PathVariable String version) {
        Deconstruction mine = drafts.adapt(actor, version(deconstruction, version));
        return Redirects.to(
                address(
                        mine.standard().framework().value(),
                        mine.standard().standard().value()),
                Flash.of("targets.notice.adapted"));
    }

    private DeconstructPage page(Actor actor, StandardRef ref, @Nullable UUID added) {
        Framework framework = standards.getFramework(actor, ref.framework());
        Standard standard = standards.get(actor, ref);
        Optional<Deconstruction> mine = deconstructions.findMine(actor, ref);
        List<DraftTarget> draft =
                mine.map(each -> drafts.list(actor, each.id())).orElse(List.of());
        @Nullable
        Coverage coverage = mine.map(each -> drafts.coverage(actor, each.id())).orElse(null);
        List<PublishedDeconstruction> published = deconstructions.listPublished(actor, ref);
        Map<PersonId, Person> authors = people.byId(
                actor, published.stream().map(PublishedDeconstruction::author).toList());
        return new DeconstructPage(
                framework,
                standard,
                mine.orElse(null),
                draft,
                coverage,
                published,
                authors,
                earlier(actor, standard),
                added == null ? null : new TargetId(added));
    }

    /** Targets that people made of the standards that the publisher says come before this one. */
    private List<LearningTarget> earlier(Actor actor, Standard standard) {
        return standards.listRelated(actor, standard).stream()
                .filter(each -> each.type().equals("precedes") && !each.outward())
                .map(RelatedStandard::standard)
                .flatMap(before -> before == null
                        ? Stream.<PublishedDeconstruction>empty()
                        : deconstructions.listPublished(actor, before.ref()).stream())
                .flatMap(each -> each.targets().stream())
                .limit(30)
                .toList();
    }

    private Deconstruction mine(Actor actor, StandardRef standard) {
        return deconstructions.findMine(actor, standard).orElseThrow(() -> new NotFound("deconstruction"));
    }

    private static StandardRef ref(UUID framework, UUID standard) {
        return new StandardRef(new FrameworkId(framework), new StandardId(standard));
    }

    private static DeconstructionVersion version(UUID id, String version) {
        if (!version.matches("[1-9]\\d{0,5}")) {
            throw new NotFound("version");
        }
        return new DeconstructionVersion(new DeconstructionId(id), Integer.parseInt(version));
    }

    private static String address(UUID framework, UUID standard) {
        return "/standards/" + framework + "/" + standard + "/deconstruct";
    }
}
