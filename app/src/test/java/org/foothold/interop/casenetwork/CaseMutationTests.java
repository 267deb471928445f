package org.foothold.interop.casenetwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever bytes arrive, the reader answers with an edition or with problems, and never with an exception. */
class CaseMutationTests {
    private static final String SEED = """
            {"CFDocument":{"identifier":"d0000000-0000-0000-0000-00000000000d","title":"Small","creator":"Us",
            "lastChangeDateTime":"2017-10-18T15:02:46+00:00"},
            "CFItems":[{"identifier":"a0000000-0000-0000-0000-000000000001","fullStatement":"One \\u00e9 𝑑","notes":null,
            "educationLevel":["03","04"]},{"identifier":"b","fullStatement":"Two $x^2$","humanCodingScheme":"B.1"}],
            "CFAssociations":[{"associationType":"isChildOf","originNodeURI":{"identifier":"b","uri":"u","title":"t"},
            "destinationNodeURI":{"identifier":"a0000000-0000-0000-0000-000000000001"},"sequenceNumber":1}],
            "CFDefinitions":{"CFItemTypes":[{"title":"Standard"}]}}""";
    private static final String[] SPLICES = {
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "null",
        "true",
        "-1e999",
        "\\u0000",
        "\\ud800",
        "\"CFItems\":",
        "\uFEFF",
        "\"originNodeURI\":[]",
        "{\"identifier\":{}}",
        "b",
        "a0000000-0000-0000-0000-000000000001",
        "isChildOf"
    };
    private static final int ROUNDS = 20_000;

    @Test
    void noMutationOfAPackageSurprisesTheReader() {
        mutate("sample.json", SEED.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noMutationOfATableSurprisesTheReader() {
        mutate(
                "sample.csv",
                "identifier,fullStatement,smartLevel,isChildOf\nx,\"One, two\",1,\ny,Three,1.1,x\n"
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void mutate(String file, byte[] seed) {
        Random random = new Random(20260801);
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutant = seed;
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                mutant = mutated(mutant, random);
            }
            CaseSample sample = CaseSample.read(new ByteArrayInputStream(mutant), file);
            assertThat(sample.edition().isPresent())
                    .as("round %d: an edition or problems, never both or neither", round)
                    .isEqualTo(sample.problems().isEmpty());
            accepted += sample.edition().isPresent() ? 1 : 0;
        }
        assertThat(accepted).as("some mutants must still be packages").isBetween(ROUNDS / 100, ROUNDS - 1);
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(4)) {
            case 0 -> spliced(bytes, at, at, new byte[] {(byte) random.nextInt(256)});
            case 1 -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(20)), new byte[0]);
            case 2 -> spliced(bytes, at, at, SPLICES[random.nextInt(SPLICES.length)].getBytes(StandardCharsets.UTF_8));
            default -> {
                int from = random.nextInt(bytes.length + 1);
                byte[] part = Arrays.copyOfRange(bytes, Math.min(from, at), Math.max(from, at));
                yield part.length > 200 ? bytes : spliced(bytes, at, at, part);
            }
        };
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] part) {
        byte[] made = new byte[bytes.length - (to - from) + part.length];
        System.arraycopy(bytes, 0, made, 0, from);
        System.arraycopy(part, 0, made, from, part.length);
        System.arraycopy(bytes, to, made, from + part.length, bytes.length - to);
        return made.length == 0 ? new byte[] {' '} : made;
    }
}
