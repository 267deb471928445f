package org.foothold.targets.web;

import org.foothold.targets.PublishedDeconstruction;

/** One published version, to be read, adopted or adapted. */
public record DeconstructionPage(PublishedDeconstruction published, String author, boolean own, boolean plans) {
    public String address() {
        return "/deconstructions/" + published.ref().id() + "/"
                + published.ref().version();
    }

    public String standardAddress() {
        return "/standards/" + published.standard().ref().framework() + "/"
                + published.standard().ref().standard();
    }
}
