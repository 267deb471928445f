package org.foothold.schools;

import java.util.List;
import java.util.Locale;
import org.foothold.kernel.Announcement;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Words;
import org.springframework.stereotype.Component;

/** Tells the terminal the code for the first administrator. */
@Component
class FirstRunAnnouncement implements Announcement {
    private final FirstRun firstRun;
    private final FirstRunCodes codes;
    private final Languages languages;

    FirstRunAnnouncement(FirstRun firstRun, FirstRunCodes codes, Languages languages) {
        this.firstRun = firstRun;
        this.codes = codes;
        this.languages = languages;
    }

    @Override
    public List<String> lines(String address) {
        if (!firstRun.isNeeded()) {
            return List.of();
        }
        Words words = languages.of(Locale.getDefault().getLanguage());
        return List.of(
                words.say("schools.first.terminal.open", address + "/welcome"),
                words.say("schools.first.terminal.code", codes.next()));
    }
}
