package org.foothold.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An address of a database with the person who uses it, in either of the two ways in which people write it. */
record DatabaseUrl(String jdbc, String database, String user, String password) {

    private static final String JDBC = "jdbc:";
    private static final Set<String> PERSON = Set.of("user", "password");

    /** Takes {@code postgresql://user:password@host/db} and {@code jdbc:postgresql://host/db?user=…&password=…}. */
    static DatabaseUrl parse(String text) {
        var uri = uri(text);
        var parameters = parameters(uri);
        var person = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
        return new DatabaseUrl(
                withoutPerson(uri, parameters),
                uri.getPath().substring(1),
                parameters.getOrDefault("user", decode(person[0])),
                parameters.getOrDefault("password", person.length < 2 ? "" : decode(person[1])));
    }

    private static URI uri(String text) {
        try {
            var uri = new URI(text.startsWith(JDBC) ? text.substring(JDBC.length()) : text);
            if (uri.getHost() != null && uri.getPath().length() > 1) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below; the text itself may hold a password and is not repeated.
        }
        throw new ServerProblem(ExternalDatabase.URL
                + " is not understood. It looks like postgresql://owner:password@host:5432/foothold");
    }

    private static Map<String, String> parameters(URI uri) {
        var parameters = new TreeMap<String, String>();
        for (var pair : (uri.getRawQuery() == null ? "" : uri.getRawQuery()).split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters.put(decode(parts[0]), decode(parts[1]));
            }
        }
        return parameters;
    }

    /** Everything else that was said stays, such as how to encrypt. */
    private static String withoutPerson(URI uri, Map<String, String> parameters) {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var rest = parameters.entrySet().stream()
                .filter(parameter -> !PERSON.contains(parameter.getKey()))
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return JDBC + "postgresql://" + uri.getHost() + port + uri.getRawPath() + (rest.isEmpty() ? "" : "?" + rest);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    @Override
    public String toString() {
        return jdbc;
    }
}
