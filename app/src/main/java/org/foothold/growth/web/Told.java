package org.foothold.growth.web;

import org.foothold.evidence.Receipt;
import org.foothold.growth.Views;
import org.foothold.shell.Flash;
import org.foothold.shell.Redirects;
import org.springframework.web.servlet.View;

/** Says on the next page what became of a view, and sends one that may yet be kept there with its id: again it is the same. */
final class Told {
    private Told() {}

    static View of(Receipt receipt, Views.View view, String back) {
        return Redirects.to(
                receipt instanceof Receipt.Unavailable ? back + "?again=" + view.id() : back,
                Flash.of(
                        switch (receipt) {
                            case Receipt.Accepted kept -> "growth.notice.view-kept";
                            case Receipt.AlreadyThere kept -> "growth.notice.view-kept";
                            case Receipt.Refused refused -> "growth.warning.view-refused";
                            case Receipt.Unavailable away -> "growth.warning.view-unavailable";
                        }));
    }
}
