package org.foothold.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A device of the simplest kind: pages and forms over HTTP, cookies of its own, no script. */
final class FormDevice {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int MOST_REDIRECTS = 5;
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b[^>]*\\baction=\"([^\"]+)\".*?</form>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final URI address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String page = "";

    FormDevice(String address) {
        this.address = URI.create(address);
    }

    /** The page that is open. */
    String page() {
        return page;
    }

    FormDevice open(String path) {
        go(HttpRequest.newBuilder(address.resolve(path)).GET());
        return this;
    }

    /** Sends the first form of the open page whose address fits, with what it hides and what is filled in. */
    FormDevice send(Predicate<String> action, Map<String, List<String>> filled) {
        MatchResult form = FORM.matcher(page)
                .results()
                .filter(each -> action.test(each.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such form in " + page));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(form.group());
        while (hidden.find()) {
            fields.put(hidden.group(1), List.of(hidden.group(2)));
        }
        fields.putAll(filled);
        String body = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        go(HttpRequest.newBuilder(address.resolve(form.group(1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return this;
    }

    private void go(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request);
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            String next = answer.headers().firstValue("Location").orElseThrow();
            answer = exchange(HttpRequest.newBuilder(address.resolve(next)).GET());
        }
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        page = answer.body();
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        String carried = cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        if (!carried.isEmpty()) {
            request.header("Cookie", carried);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
