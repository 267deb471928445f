package org.foothold.interop.casenetwork.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.foothold.interop.casenetwork.CaseExports;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.shell.Access;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.Frameworks;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands a framework on as a CASE 1.1 package. */
@RestController
@Access(roles = Role.ADMINISTRATOR)
class CaseExportResource {
    private final CaseExports exports;
    private final Frameworks frameworks;

    CaseExportResource(CaseExports exports, Frameworks frameworks) {
        this.exports = exports;
        this.frameworks = frameworks;
    }

    /** The whole package as the edition in use has it, valid against the schema of CASE 1.1. */
    @GetMapping(value = "/api/frameworks/{framework}/case", produces = MediaType.APPLICATION_JSON_VALUE)
    void export(Actor actor, @PathVariable UUID framework, HttpServletResponse response) throws IOException {
        FrameworkId id = frameworks.get(actor, new FrameworkId(framework)).id();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        exports.write(actor, id, response.getOutputStream());
    }
}
