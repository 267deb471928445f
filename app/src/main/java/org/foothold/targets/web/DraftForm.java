package org.foothold.targets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.foothold.kernel.Languages;
import org.foothold.targets.DraftChange;
import org.foothold.targets.DraftTarget;
import org.foothold.targets.TargetId;
import org.springframework.util.MultiValueMap;

/** The form of a draft: for each target its fields, ending in its id. */
final class DraftForm {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_TARGETS = 100;

    private final MultiValueMap<String, String> fields;
    private final Languages languages;

    DraftForm(MultiValueMap<String, String> fields, Languages languages) {
        this.fields = fields;
        this.languages = languages;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    List<DraftChange> changes() {
        return ids("target").stream().limit(MOST_TARGETS).map(this::change).toList();
    }

    private DraftChange change(TargetId id) {
        WordingForm form = new WordingForm(fields, languages);
        DraftTarget target = new DraftTarget(
                id,
                form.kind("kind-" + id),
                form.wording("ican-" + id, WordingForm.LONGEST_STATEMENT),
                form.wording("why-" + id, WordingForm.LONGEST_REASON),
                ids("needs-" + id).stream().filter(need -> !need.equals(id)).toList(),
                false);
        return new DraftChange(target, form.text("shown-" + id).orElse(""));
    }

    private List<TargetId> ids(String field) {
        List<TargetId> ids = new ArrayList<>();
        for (String value : fields.getOrDefault(field, List.of())) {
            if (isId(value)) {
                ids.add(new TargetId(UUID.fromString(value)));
            }
        }
        return ids;
    }
}
