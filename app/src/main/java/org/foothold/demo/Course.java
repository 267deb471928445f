package org.foothold.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.foothold.targets.TargetKind;
import org.foothold.tasks.PromptKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Six weeks of teaching, written by us in {@code demo/courses}: what is to be learned, what is asked, what is said. */
record Course(String key, String standard, String subject, List<Topic> targets) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A learning target with its lessons, in the words of a class. */
    record Topic(
            TargetKind kind,
            Map<String, String> iCan,
            Map<String, String> why,
            List<Goal> goals,
            List<String> restated,
            List<String> nextSteps,
            List<Asked> prompts) {}

    record Goal(String goal, List<String> criteria) {}

    /** A prompt with the answers that students may give to it; {@code options} only where several may be chosen. */
    record Asked(
            PromptKind kind,
            String ask,
            @Nullable String unit,
            @Nullable List<Choice> options,
            List<Said> answers) {}

    record Choice(String text, boolean fits, @Nullable String idea) {}

    /**
     * An answer that some student gives.
     *
     * @param text an option's text, the letters of several, T or F, or what is typed
     * @param idea what somebody thinks who gives it
     * @param why reasons in students' words
     */
    record Said(String text, boolean fits, @Nullable String idea, List<String> why) {}

    static Course read(String key) {
        String file = "/demo/courses/" + key + ".json";
        try (InputStream json = Objects.requireNonNull(Course.class.getResourceAsStream(file), file)) {
            return JSON.readValue(json, Course.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
