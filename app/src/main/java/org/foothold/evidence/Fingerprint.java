package org.foothold.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The hash of what a device sent, by which a retry is told from another fact under the same id. What the server adds
 * (times, what the key says) is no part of it: it may differ between two tries.
 */
final class Fingerprint {
    private final StringBuilder text = new StringBuilder(256);

    private Fingerprint() {}

    /** @param salt as random as it is long, where a person wrote something; else empty */
    static byte[] of(Fact fact, PersonId by, byte[] salt) {
        Fingerprint print = new Fingerprint();
        print.add(by).add(fact.about()).add(fact.setting()).add(fact.replaces());
        switch (fact.content()) {
            case Content.Response response -> print.addResponse(response);
            case Content.Observation observation ->
                print.add("observation").add(fact.targets()).add(fact.finding()).add(observation.note());
            case Content.Judgement judgement ->
                print.add("judgement")
                        .add(fact.targets())
                        .add(fact.finding())
                        .add(judgement.of())
                        .add(judgement.words());
        }
        return print.digest(salt);
    }

    private void addResponse(Content.Response response) {
        add("response")
                .add(response.check())
                .add(response.answer())
                .add(response.reason())
                .add(response.confidence());
    }

    /** Each part with its length before it, so that no two lists of parts read the same. */
    private Fingerprint add(@Nullable Object part) {
        if (part == null) {
            text.append('-');
        } else {
            String written = part.toString();
            text.append(written.length()).append(':').append(written);
        }
        return this;
    }

    private byte[] digest(byte[] salt) {
        MessageDigest sha = Sha256.digest();
        sha.update(salt);
        return sha.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
