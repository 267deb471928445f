package org.foothold.growth.api;

import org.foothold.evidence.Receipt;
import org.foothold.growth.NextSteps;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a program is told where something was not kept. */
final class Kept {
    private Kept() {}

    static void require(Receipt receipt) {
        switch (receipt) {
            case Receipt.Accepted kept -> {}
            case Receipt.AlreadyThere kept -> {}
            case Receipt.Refused(Receipt.Why why) ->
                throw new ResponseStatusException(HttpStatus.CONFLICT, "Not taken: " + why + ".");
            case Receipt.Unavailable() ->
                throw new ResponseStatusException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "It could not be kept just now. Send it again with the same id.");
        }
    }

    static String words(String words) {
        if (words.isBlank() || words.length() > NextSteps.LONGEST) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "Say it in 1 to " + NextSteps.LONGEST + " characters.");
        }
        return words;
    }
}
