package org.foothold.interop.oneroster;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Seeded damage of the kinds that happen: flipped, lost and doubled bytes, strange values, cut and missing files. */
final class Mutation {
    private static final String[] STRANGE = {
        "\"",
        ",",
        "\n",
        "\r",
        "\0",
        "\uFEFF",
        ",,,,,",
        "2026-13-45",
        "🌱",
        "\u202E",
        "'; DROP TABLE people; --",
        "é",
        "active",
        "tobedeleted",
        "delta",
        "absent",
        "-1",
        " ",
        "\t",
        "=1+1",
        "north",
        "u1",
        "c1"
    };

    private Mutation() {}

    static RosterSet ofFiles(RosterSet set, Random random) {
        for (int i = 0; i <= random.nextInt(3); i++) {
            List<Map.Entry<String, byte[]>> files = List.copyOf(set.files().entrySet());
            Map.Entry<String, byte[]> file = files.get(random.nextInt(files.size()));
            if (random.nextInt(20) == 0) {
                set.without(file.getKey());
            } else {
                set.put(file.getKey(), ofBytes(file.getValue(), random));
            }
        }
        return set;
    }

    static byte[] ofBytes(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, at, random);
            case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
            case 2 -> joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
            case 3 -> Arrays.copyOf(bytes, at);
            default -> inserted(bytes, at, random.nextBoolean() ? length : 0, random);
        };
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) random.nextInt(256);
        return changed;
    }

    private static byte[] inserted(byte[] bytes, int at, int over, Random random) {
        byte[] strange = STRANGE[random.nextInt(STRANGE.length)].getBytes(StandardCharsets.UTF_8);
        return joined(joined(Arrays.copyOf(bytes, at), strange), Arrays.copyOfRange(bytes, at + over, bytes.length));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
