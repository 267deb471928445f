package org.foothold.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.foothold.evidence.LiveFeed;
import org.foothold.kernel.ClassId;
import org.foothold.shell.Access;
import org.foothold.shell.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The live stream of a class: events {@code LESSON} and {@code PICTURE}, nothing else in them. */
@Controller
class LivePages {
    private final LiveFeed feed;
    private final Streams streams;

    LivePages(LiveFeed feed, Streams streams) {
        this.feed = feed;
        this.streams = streams;
    }

    @GetMapping("/classes/{schoolClass}/live")
    @Access(scope = Access.Scope.CLASS, lessonOnly = true)
    void live(SignedIn who, @PathVariable int schoolClass, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        streams.open(
                who.signIn(),
                request,
                response,
                stream -> feed.subscribe(who.actor(), who.signIn(), new ClassId(schoolClass), stream));
    }
}
