package org.foothold.schools.api;

import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.schools.ApiTokens;
import org.foothold.shell.Access;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tokens of the token's person: seen and revoked. Only a person issues one, or none would ever end. */
@RestController
@RequestMapping("/api/me/api-tokens")
@Access
class ApiTokenResource {
    private final ApiTokens tokens;

    ApiTokenResource(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    List<ApiTokenJson> list(Actor actor) {
        return tokens.listMine(actor).stream().map(ApiTokenJson::of).toList();
    }

    @PostMapping("/{token}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable UUID token) {
        tokens.revoke(actor, token);
    }
}
