package org.foothold.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.boot.ssl.pem.PemContent;

/** The two files of {@code --tls}, looked at before anything starts. */
final class Certificate {

    private static final String ORDER = " --tls wants two PEM files: the certificate first, then its private key.";

    private Certificate() {}

    static void check(Path certificate, Path key) {
        check(certificate, PemContent::getCertificates, "certificate");
        check(key, PemContent::getPrivateKey, "private key");
    }

    private static void check(Path file, Consumer<PemContent> read, String what) {
        try {
            read.accept(PemContent.load(file));
        } catch (IOException e) {
            throw new ServerProblem("The file " + file + " of --tls cannot be read." + ORDER, e);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new ServerProblem("The file " + file + " of --tls holds no " + what + "." + ORDER, e);
        }
    }
}
