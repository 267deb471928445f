package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.foothold.kernel.Words;
import org.foothold.schools.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What somebody typed, and what is wrong with it field by field, so that a refused form comes back as it was. */
public final class Form {
    private final Map<String, String> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private Form(Map<String, String> typed) {
        this.typed = typed;
    }

    static Form of(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        return new Form(typed);
    }

    /** A form with nothing but this in it. */
    static Form with(String field, String text) {
        return with(Map.of(field, text));
    }

    static Form with(Map<String, String> texts) {
        return new Form(Map.copyOf(texts));
    }

    /** Never null; without spaces around it. */
    public String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** As typed: spaces belong to a password. */
    String secret(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return typed.containsKey(field);
    }

    /** What is wrong with the field, or nothing. */
    public String wrong(String field, Words words) {
        @Nullable String key = wrong.get(field);
        return key == null ? "" : words.lookup(key);
    }

    public boolean isGood() {
        return wrong.isEmpty();
    }

    void refuse(String field, String key) {
        wrong.putIfAbsent(field, key);
    }

    void refuse(String field, Optional<String> key) {
        key.ifPresent(each -> refuse(field, each));
    }

    /** Refuses an empty field and one that is longer than its kind ever is. */
    Form need(String field, int longest) {
        if (text(field).isEmpty()) {
            refuse(field, "schools.form.missing");
        }
        return atMost(field, longest);
    }

    Form atMost(String field, int longest) {
        if (text(field).length() > longest) {
            refuse(field, "schools.form.too-long");
        }
        return this;
    }

    /** Refuses what cannot be an e-mail address. */
    Form needEmail(String field) {
        String email = text(field);
        if (!EmailAddress.isPlausible(email)) {
            refuse(field, email.isEmpty() ? "schools.form.missing" : "schools.form.no-email");
        }
        return this;
    }
}
