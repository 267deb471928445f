package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.PersonFiles;
import org.foothold.schools.SignInLinks;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.foothold.shell.PublicAddress;
import org.foothold.shell.QrCode;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One-time links with which somebody chooses a password. */
@Controller
@Access(roles = Role.ADMINISTRATOR, scope = Access.Scope.DISTRICT)
class PersonLinkPages {
    private final Pages pages;
    private final PersonFiles files;
    private final SignInLinks links;
    private final PublicAddress address;

    PersonLinkPages(Pages pages, PersonFiles files, SignInLinks links, PublicAddress address) {
        this.pages = pages;
        this.files = files;
        this.links = links;
        this.address = address;
    }

    /** Where a reload of the page below leads: a link is not shown again. */
    @GetMapping("/people/{person}/link")
    View shown(Actor actor, @PathVariable UUID person) {
        return Redirects.to(
                "/people/" + files.get(actor, new PersonId(person)).person().id());
    }

    /** Shows the new link on the page itself, for it is kept nowhere: not in a cookie, not in an address. */
    @PostMapping("/people/{person}/link")
    View issue(Actor actor, @PathVariable UUID person, HttpServletRequest request) {
        PersonId id = new PersonId(person);
        String link = address.of(request) + "/links/" + links.issue(actor, id);
        return pages.show("schools/personLink", new PersonLinkPage(files.get(actor, id), link, QrCode.of(link), (int)
                SignInLinks.HOLDS.toDays()));
    }
}
