package org.foothold.gates;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** What a page says to who reads it or has it read: its texts, and the attributes that browsers show or speak. */
final class PageText {
    private static final Pattern UNSEEN =
            Pattern.compile("(?s)<(script|style)\\b.*?</\\1>|<!--.*?-->|<input type=\"hidden\"[^>]*>");
    private static final Pattern SAYING = Pattern.compile(
            "\\s(?:aria-(?:label|description|valuenow|valuetext)|title|alt|placeholder|value|label|data-[a-z]+)=\"([^\"]*)\"");
    private static final Pattern WITHIN_A_LINE =
            Pattern.compile("</?(?:a|b|bdi|code|em|i|mark|small|span|strong|sub|sup|time|u)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ADDRESS_OR_ID = Pattern.compile("\"/[^\"]*\"|[0-9a-f]{8}-[0-9a-f-]{27}");

    private PageText() {}

    static String of(String html) {
        String seen =
                ADDRESS_OR_ID.matcher(UNSEEN.matcher(html).replaceAll(" ")).replaceAll("\"\"");
        String said = SAYING.matcher(seen).results().map(each -> each.group(1)).collect(Collectors.joining(" | "));
        String lines = TAG.matcher(WITHIN_A_LINE.matcher(seen).replaceAll(" ")).replaceAll(" | ");
        return HtmlUtils.htmlUnescape(lines + " | " + said).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    /** Without what is harmless, so that it neither is found nor stands beside something to make it look harmless. */
    static String without(String text, List<Pattern> harmless) {
        String rest = text;
        for (Pattern each : harmless) {
            rest = each.matcher(rest).replaceAll("…");
        }
        return rest;
    }
}
