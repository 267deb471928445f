package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.foothold.schools.CardSight;
import org.foothold.schools.CardSignIns;
import org.foothold.schools.SchoolClass;
import org.foothold.schools.SignIn;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * Where the code on a printed card leads. Looking at it changes nothing; the button signs in. The page stands at another
 * address than the code's, for whoever has the device next can read in its history where it has been.
 */
@Controller
@Access(anyone = true)
class CardPages {
    private final Pages pages;
    private final CardSignIns cards;
    private final Entrance entrance;

    CardPages(Pages pages, CardSignIns cards, Entrance entrance) {
        this.pages = pages;
        this.cards = cards;
        this.entrance = entrance;
    }

    @GetMapping("/cards/{token}")
    View scan(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return switch (cards.find(token)) {
            case CardSight.Holds holds -> {
                CardCookie.write(request, response, token);
                yield Redirects.to("/card");
            }
            case CardSight.Refused(SignIn.Reason reason) -> refused(reason);
        };
    }

    @GetMapping("/card")
    View show(HttpServletRequest request) {
        return switch (cards.find(CardCookie.read(request))) {
            case CardSight.Holds(String name, SchoolClass its) ->
                pages.show("schools/card", new CardPage(name, its.name(), its.sharedDevices()));
            case CardSight.Refused(SignIn.Reason reason) -> refused(reason);
        };
    }

    @PostMapping("/card")
    View signIn(HttpServletRequest request, HttpServletResponse response) {
        String token = CardCookie.read(request);
        CardCookie.clear(request, response);
        return switch (cards.signIn(token)) {
            case SignIn.Started started -> entrance.enterAsStudent(started, request, response);
            case SignIn.Refused(SignIn.Reason reason) -> refused(reason);
        };
    }

    private View refused(SignIn.Reason reason) {
        return pages.show(404, "schools/refused", new RefusedPage(reason));
    }
}
