package org.foothold.interop.oneroster.web;

import org.foothold.kernel.Role;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Tells an administrator how a roster is brought in from the terminal. */
@Controller
@Access(roles = Role.ADMINISTRATOR)
class RosterPages {
    private final Pages pages;

    RosterPages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/rosters")
    View rosters() {
        return pages.show("oneroster/rosters", "");
    }
}
