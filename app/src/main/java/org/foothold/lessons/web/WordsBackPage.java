package org.foothold.lessons.web;

import java.util.List;

/**
 * What a teacher wrote and could not be kept, to be read, copied and taken back to where it was written.
 *
 * @param why the key of the words that say why
 * @param back the address of the page from which it came
 */
public record WordsBackPage(String why, String back, List<String> words) {
    public WordsBackPage {
        words = words.stream().filter(each -> !each.isBlank()).toList();
    }

    static WordsBackPage tooLong(String back, List<String> words) {
        return new WordsBackPage("lessons.words-back.too-long", back, words);
    }

    static WordsBackPage groupGone(String back, String words) {
        return new WordsBackPage("lessons.words-back.group-gone", back, List.of(words));
    }
}
