package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.PersonFile;
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

    /** Shows the link that was just made; asked for again, there is none to show and none is made. */
    @GetMapping("/people/{person}/link")
    View show(Actor actor, @PathVariable UUID person, HttpServletRequest request, HttpServletResponse response) {
        PersonFile file = files.get(actor, new PersonId(person));
        String address = "/people/" + file.person().id();
        return ShownOnce.take(address + "/link", request, response)
                .map(token -> show(actor, file, token, request))
                .orElseGet(() -> Redirects.to(address));
    }

    @PostMapping("/people/{person}/link")
    View issue(Actor actor, @PathVariable UUID person, HttpServletRequest request, HttpServletResponse response) {
        PersonId id = new PersonId(person);
        return ShownOnce.lead("/people/" + id + "/link", links.issue(actor, id), request, response);
    }

    private View show(Actor actor, PersonFile file, String token, HttpServletRequest request) {
        String link = address.of(request) + "/links/" + token;
        int days = (int) SignInLinks.HOLDS.toDays();
        return pages.show(
                "schools/personLink",
                new PersonLinkPage(
                        file,
                        link,
                        address.isHereOnly(request),
                        links.isAddressTaken(actor, file.person().id()),
                        QrCode.of(link),
                        days));
    }
}
