package org.foothold.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Looks through an answer for what could be a number of somebody's worth: any number, any text that is one, any name that
 * promises one. What is harmless is named by the whole path of the answer, with {@code [*]} for each thing of a list.
 */
final class Worth {
    private static final Set<String> PROMISES = Set.of(
            "score",
            "scores",
            "points",
            "point",
            "percent",
            "percentage",
            "percentile",
            "mean",
            "average",
            "median",
            "rank",
            "ranking",
            "total",
            "sum",
            "share",
            "ratio",
            "rate",
            "mark",
            "marks",
            "rating",
            "gpa",
            "theta",
            "ability",
            "probability",
            "likelihood",
            "letter",
            "puntaje",
            "puntuación",
            "promedio",
            "porcentaje",
            "calificación");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?\\d+([.,/:]\\d+)?(\\s*(%|percent|points?|pts|por ciento|puntos?|of \\d+|de \\d+))?");
    private static final Pattern GRADE =
            Pattern.compile("(?U)\\b(?i:grade|nota|calificación)\\s*[:=]?\\s*[A-F][-+]?(?!\\w)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final int AROUND = 25;
    private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])|[_\\-]");

    private final Set<String> harmless;

    /** Paths of numbers and of texts that may read like one. */
    Worth(Set<String> harmless) {
        this.harmless = harmless;
    }

    /** The paths at which something stands that is not known to be harmless. */
    List<String> in(JsonNode answer) {
        List<String> found = new ArrayList<>();
        walk(answer, "$", found);
        return List.copyOf(found);
    }

    /** Whatever could be one in a text that people read, with what stands around it: a number, a grade, a promising word. */
    static List<String> inText(String text) {
        return Stream.of(NUMBER, GRADE, LETTERS)
                .flatMap(kind -> kind.matcher(text).results())
                .filter(each -> !LETTERS.matcher(each.group()).matches() || promises(each.group()))
                .map(each -> text.substring(
                        Math.max(0, each.start() - AROUND), Math.min(text.length(), each.end() + AROUND)))
                .toList();
    }

    private void walk(JsonNode node, String path, List<String> found) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> each : node.properties()) {
                String below = path + "." + each.getKey();
                if (promises(each.getKey()) && !harmless.contains(below)) {
                    found.add(below + " is called so");
                }
                walk(each.getValue(), below, found);
            }
        } else if (node.isArray()) {
            node.forEach(each -> walk(each, path + "[*]", found));
        } else if (isNumber(node) && !harmless.contains(path)) {
            found.add(path + " is " + node);
        }
    }

    private static boolean isNumber(JsonNode node) {
        return node.isNumber() || (node.isString() && isNumber(node.asString().strip()));
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() || GRADE.matcher(text).matches();
    }

    static boolean promises(String name) {
        for (String word : WORD.split(name, -1)) {
            if (PROMISES.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
