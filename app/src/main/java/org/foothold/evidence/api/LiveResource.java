package org.foothold.evidence.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.foothold.evidence.LiveFeed;
import org.foothold.evidence.web.Streams;
import org.foothold.kernel.ClassId;
import org.foothold.shell.Access;
import org.foothold.shell.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The live stream of a class for programs, as pages have it. */
@RestController
class LiveResource {
    private final LiveFeed feed;
    private final Streams streams;

    LiveResource(LiveFeed feed, Streams streams) {
        this.feed = feed;
        this.streams = streams;
    }

    /**
     * Server-sent events without content: {@code LESSON} when goal, check, start or stop has changed; {@code PICTURE}, for
     * teachers, when answers or who is here have. Fetch what there is to see, then. A stream ends after some minutes and when
     * the token is revoked; connect again. A token has 20 at most, and the oldest ends.
     */
    @GetMapping(value = "/api/classes/{schoolClass}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Access(scope = Access.Scope.CLASS)
    void follow(SignedIn who, @PathVariable int schoolClass, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        streams.open(
                who.signIn(),
                request,
                response,
                stream -> feed.subscribe(who.actor(), who.signIn(), new ClassId(schoolClass), stream));
    }
}
