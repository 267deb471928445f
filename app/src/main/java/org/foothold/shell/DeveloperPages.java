package org.foothold.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The page on which people who write programs try the API. */
@Controller
@Access(anyone = true)
class DeveloperPages {
    private final Pages pages;

    DeveloperPages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/developers")
    View developers() {
        return pages.show("shell/developers", "");
    }
}
