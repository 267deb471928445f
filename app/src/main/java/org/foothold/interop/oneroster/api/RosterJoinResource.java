package org.foothold.interop.oneroster.api;

import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.foothold.schools.RosterImportId;
import org.foothold.schools.RosterJoins;
import org.foothold.shell.Access;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether people of a roster are the ones who are here already; it is not taken before that is said. */
@RestController
@RequestMapping("/api/rosters/{import}/joins")
@Access(roles = Role.ADMINISTRATOR)
class RosterJoinResource {
    private final RosterJoins joins;

    RosterJoinResource(RosterJoins joins) {
        this.joins = joins;
    }

    /** What is said of all who are not set apart. */
    record AnswerJson(boolean same) {}

    /** Who is somebody else, or not after all. */
    record ApartJson(String source, boolean apart) {}

    /** The people who are asked about. */
    @GetMapping
    Slice<RosterJoinJson> list(
            Actor actor, @PathVariable("import") UUID id, @RequestParam(defaultValue = "") String after) {
        var found = joins.list(actor, new RosterImportId(id), after);
        return found.map(RosterJoinJson::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Actor actor, @PathVariable("import") UUID id, @RequestBody AnswerJson answer) {
        joins.answer(actor, new RosterImportId(id), answer.same());
    }

    @PostMapping("/apart")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setApart(Actor actor, @PathVariable("import") UUID id, @RequestBody ApartJson one) {
        joins.setApart(actor, new RosterImportId(id), one.source(), one.apart());
    }
}
