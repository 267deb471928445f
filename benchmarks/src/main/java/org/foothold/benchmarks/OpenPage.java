package org.foothold.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of a lesson as a student's browser has it open: its cookies, and the token that its script sends along. */
record OpenPage(String cookies, String token) {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static OpenPage open(HttpClient browser, String host, Ready.Student student)
            throws IOException, InterruptedException {
        String session = "foothold=" + student.session();
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://" + host + student.page()))
                .header("Cookie", session)
                .build();
        HttpResponse<String> shown = browser.send(page, BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(shown.body());
        if (!token.find()) {
            throw new IllegalStateException("No form on " + page.uri() + ": " + shown.statusCode() + shown.body());
        }
        String forgery = shown.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
        return new OpenPage(session + "; " + forgery, token.group(1));
    }
}
