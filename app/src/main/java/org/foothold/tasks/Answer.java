package org.foothold.tasks;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a student answered, written down in one canonical way so that the same answer is the same text. */
public sealed interface Answer {
    /** The letters of the chosen options in order: A is the first. True and false are T and F. */
    record Chosen(List<String> letters) implements Answer {
        public Chosen {
            letters = List.copyOf(new TreeSet<>(letters));
        }

        @Override
        public List<String> asSent() {
            return letters;
        }

        @Override
        public String toJson() {
            return letters.stream().allMatch(Answer::isLetter)
                    ? letters.stream().collect(Collectors.joining("\",\"", "{\"chosen\":[\"", "\"]}"))
                    : Json.write("chosen", letters);
        }
    }

    /** What was typed, without blank ends. */
    record Typed(String text) implements Answer {
        private static final Pattern LINE_ENDS = Pattern.compile("\\R");

        public Typed {
            text = Normalizer.normalize(LINE_ENDS.matcher(text).replaceAll("\n").strip(), Normalizer.Form.NFC);
        }

        @Override
        public List<String> asSent() {
            return List.of(text);
        }

        @Override
        public String toJson() {
            return Json.write("typed", text);
        }
    }

    /** As a device sends it: letters, or one typed text. */
    List<String> asSent();

    String toJson();

    private static boolean isLetter(String name) {
        return name.length() == 1 && name.charAt(0) >= 'A' && name.charAt(0) <= 'Z';
    }

    /** Reads what {@link #toJson} wrote; empty where it was erased. */
    static Optional<Answer> fromJson(String json) {
        return json.isEmpty() ? Optional.empty() : Json.read(json);
    }

    /** The one place that knows how an answer is written down. */
    final class Json {
        private static final JsonMapper MAPPER = new JsonMapper();
        /** Most answers name options; these are read without a parser, as a class picture reads thousands. */
        private static final Pattern CHOSEN = Pattern.compile("\\{\"chosen\":\\[((?:\"[A-Z]\",?)+)]}");

        private Json() {}

        static String write(String name, Object value) {
            return MAPPER.writeValueAsString(Map.of(name, value));
        }

        static Optional<Answer> read(String json) {
            Matcher chosen = CHOSEN.matcher(json);
            if (chosen.matches()) {
                SortedSet<String> letters = new TreeSet<>();
                chosen.group(1)
                        .codePoints()
                        .filter(Character::isLetter)
                        .forEach(c -> letters.add(Character.toString(c)));
                return Optional.of(new Chosen(List.copyOf(letters)));
            }
            try {
                return ofTree(MAPPER.readTree(json));
            } catch (JacksonException e) {
                return Optional.empty();
            }
        }

        private static Optional<Answer> ofTree(JsonNode tree) {
            if (tree.path("typed").isString()) {
                return Optional.of(new Typed(tree.path("typed").asString()));
            }
            List<String> letters = tree.path("chosen")
                    .valueStream()
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .toList();
            return letters.isEmpty() ? Optional.empty() : Optional.of(new Chosen(letters));
        }
    }
}
