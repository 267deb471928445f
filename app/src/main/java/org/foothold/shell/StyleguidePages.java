package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The living page of the look: every part in every state, from the same templates as everywhere. */
@Controller
@Access(anyone = true, lessonOnly = true)
class StyleguidePages {
    private final Pages pages;

    StyleguidePages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/styleguide")
    View show(HttpServletRequest request) {
        return pages.show("shell/styleguide", StyleguidePage.of(pages.words(request)));
    }

    @GetMapping("/styleguide/room")
    View room(HttpServletRequest request) {
        return pages.show("shell/styleguideRoom", StyleguidePage.of(pages.words(request)));
    }

    /** Changes nothing: shows what a page says after something was done. */
    @PostMapping("/styleguide")
    View done() {
        return Redirects.to("/styleguide", Flash.of("shell.notice.example").withUndo("/styleguide"));
    }
}
