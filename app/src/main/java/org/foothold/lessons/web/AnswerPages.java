package org.foothold.lessons.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Words;
import org.foothold.lessons.NewResponse;
import org.foothold.lessons.Responses;
import org.foothold.lessons.Sent;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes a student's answer, from a form or from a page's script on the same address. */
@Controller
@Access(roles = Role.STUDENT, lessonOnly = true, scope = Access.Scope.CLASS)
class AnswerPages {
    private static final String ADDRESS = "/classes/{schoolClass}/checks/{check}/answers";
    private static final int LONGEST_JSON = 100_000;

    private final Responses responses;
    private final NotTakenPages notTaken;
    private final Pages pages;
    private final JsonMapper json;
    private final Clock clock;

    AnswerPages(Responses responses, NotTakenPages notTaken, Pages pages, JsonMapper json, Clock clock) {
        this.responses = responses;
        this.notTaken = notTaken;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(ADDRESS)
    View send(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable CheckId check,
            @RequestParam MultiValueMap<String, String> fields) {
        AnswerForm form = AnswerForm.of(fields);
        Sent sent = send(actor, new ClassId(schoolClass), check, form.response(clock.instant()));
        return switch (sent) {
            case Sent.Kept kept -> Redirects.to("/classes/" + schoolClass + "/lessons/today", Flash.of(word(kept)));
            case Sent.Refused(Sent.Why why) -> notTaken.show(actor, schoolClass, check, form.typed(), why);
            case Sent.Unavailable() -> notTaken.tryAgain(actor, schoolClass, check, form);
        };
    }

    @PostMapping(value = ADDRESS, consumes = MediaType.APPLICATION_JSON_VALUE)
    void sendJson(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable CheckId check,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_JSON + 1);
        Sent sent = send(actor, new ClassId(schoolClass), check, body);
        switch (sent) {
            case Sent.Kept kept -> response.setStatus(200);
            case Sent.Refused(Sent.Why why) -> response.setStatus(why == Sent.Why.STOPPED ? 409 : 422);
            case Sent.Unavailable() -> {
                response.setStatus(503);
                response.setHeader("Retry-After", "2");
            }
        }
        write(response, reply(sent, pages.words(request)));
    }

    private Sent send(Actor actor, ClassId schoolClass, CheckId check, byte[] body) {
        return body.length > LONGEST_JSON
                ? refuse(actor, schoolClass, check, Sent.Why.TOO_LONG)
                : send(actor, schoolClass, check, read(body));
    }

    private Sent send(Actor actor, ClassId schoolClass, CheckId check, Optional<NewResponse> response) {
        return response.isEmpty()
                ? refuse(actor, schoolClass, check, Sent.Why.BAD_ID)
                : responses.send(actor, schoolClass, check, response.get());
    }

    /** Says why only to those who may answer this check at all. */
    private Sent refuse(Actor actor, ClassId schoolClass, CheckId check, Sent.Why why) {
        responses.get(actor, schoolClass, check);
        return new Sent.Refused(why);
    }

    private Optional<NewResponse> read(byte[] body) {
        try {
            return json.readValue(body, AnswerForm.class).response(clock.instant());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static AnswerReply reply(Sent sent, Words words) {
        return switch (sent) {
            case Sent.Kept kept -> new AnswerReply(kept.late() ? "late" : "kept", words.lookup(word(kept)));
            case Sent.Refused(Sent.Why why) -> new AnswerReply("refused", words.lookup(NotTakenPages.word(why)));
            case Sent.Unavailable() -> new AnswerReply("later", words.lookup("lessons.answer.later"));
        };
    }

    /** By hand: what a class sends in the same minute should cost no more than it must. */
    private void write(HttpServletResponse response, AnswerReply reply) throws IOException {
        byte[] body = json.writeValueAsBytes(reply);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String word(Sent.Kept kept) {
        if (kept.late()) {
            return "lessons.notice.late";
        }
        return kept.stopped() ? "lessons.notice.in-time" : "lessons.notice.sent";
    }
}
