package org.foothold.demo.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.foothold.demo.DemoDistrict;
import org.foothold.schools.DemoSchool;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The door of the demo school. While it is being made the page comes again by itself, also without script. */
@Controller
@Access(anyone = true)
class DemoPages {
    private static final String AGAIN_SECONDS = "2";

    private final Pages pages;
    private final DemoDistrict demo;

    DemoPages(Pages pages, DemoDistrict demo) {
        this.pages = pages;
        this.demo = demo;
    }

    @GetMapping("/demo")
    View show(HttpServletResponse response) {
        DemoSchool.State state = demo.state();
        List<Integer> progress = demo.progress();
        DemoPage page = new DemoPage(demo.isOffered(), state, progress.getFirst(), progress.getLast(), demo.people());
        if (page.isBeingMade()) {
            response.setHeader("Refresh", AGAIN_SECONDS);
        }
        return pages.show("demo/demo", page);
    }

    @PostMapping("/demo")
    View make() {
        demo.make();
        return Redirects.to("/demo");
    }
}
