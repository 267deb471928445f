package org.foothold.schools.api;

import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.PersonFiles;
import org.foothold.shell.Access;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tokens by which programs act for somebody of the district, for those who administer it. */
@RestController
@RequestMapping("/api/people/{person}/api-tokens")
@Access(roles = Role.ADMINISTRATOR, scope = Access.Scope.DISTRICT)
class PersonTokenResource {
    private final ApiTokens tokens;
    private final PersonFiles files;

    PersonTokenResource(ApiTokens tokens, PersonFiles files) {
        this.tokens = tokens;
        this.files = files;
    }

    @GetMapping
    List<ApiTokenJson> list(Actor actor, @PathVariable UUID person) {
        PersonId its = files.get(actor, new PersonId(person)).person().id();
        return tokens.listOf(actor, its).stream().map(ApiTokenJson::of).toList();
    }

    @PostMapping("/{apiToken}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable UUID person, @PathVariable UUID apiToken) {
        tokens.revokeOf(actor, new PersonId(person), apiToken);
    }
}
