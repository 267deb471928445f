package org.foothold.gates;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * What each route is asked: its address and what is sent with it, with names in braces for things that exist. A GET is
 * sent a query, a page a form, the API JSON.
 */
final class Asks {
    /** What is no thing of anybody's but a plain value. */
    static final Map<String, String> PLAIN = Map.of(
            "version", "1",
            "kind", "added",
            "rosterKind", "person",
            "change", "added",
            "field", "answer",
            "planField", "goal");

    /** Whoever knows these may come in; they are no names of things but secrets. */
    static final Set<String> SECRETS = Set.of("code", "secret", "link");

    private static final String VIEW = "{\"id\": \"{new}\", \"level\": \"SECURE\", \"words\": \"So\"}";
    private static final String PACKAGE =
            "{\"CFDocument\": {\"title\": \"Sent\"}, \"CFItems\": [{\"fullStatement\": \"Draw.\"}]}";
    private static final String TERM =
            "{\"name\": \"Fall\", \"startsOn\": \"2030-08-01\", \"endsOn\": \"2030-12-20\", \"school\": \"{school}\"}";
    private static final String CHECK =
            "{\"kind\": \"SHORT_TEXT\", \"question\": \"Why?\", \"reason\": true, \"confidence\": false,"
                    + " \"target\": {\"id\": \"{target}\", \"version\": 1}}";
    private static final String WORDS = "{\"words\": \"Draw it\"}";

    private static final Map<String, String> SENT = Map.ofEntries(
            Map.entry("GET /standards/search", "q=ratios&in={framework}"),
            Map.entry("GET /classes/{schoolClass}/lessons/{date}/live", "check={check}"),
            Map.entry(
                    "POST /classes/{schoolClass}/lessons/{date}", "goal=Compare&criteria=I+explain.&target={target}.1"),
            Map.entry("POST /classes/{schoolClass}/lessons/{date}/copy", "to=2031-02-03"),
            Map.entry("POST /classes/{schoolClass}/lessons/{date}/draft", "{\"field\": \"goal\", \"words\": \"Co\"}"),
            Map.entry("POST /classes/{schoolClass}/checks/{check}/draft", "{\"field\": \"answer\", \"words\": \"A\"}"),
            Map.entry("POST /classes/{schoolClass}/checks/{check}/answers", "id={new}&answer=A"),
            Map.entry(
                    "POST /classes/{schoolClass}/checks/{check}/answers json",
                    "{\"id\": \"{new}\", \"answer\": [\"A\"]}"),
            Map.entry(
                    "POST /classes/{schoolClass}/checks/{check}", "kind=SHORT_TEXT&question=How%3F&target={target}.1"),
            Map.entry(
                    "POST /classes/{schoolClass}/lessons/{date}/checks",
                    "kind=SHORT_TEXT&question=Why%3F&target={target}.1"),
            Map.entry("POST /classes/{schoolClass}/lessons/{date}/noticings", "check={check}&noticed=Many+add"),
            Map.entry("POST /classes/{schoolClass}/cards", "student={student}"),
            Map.entry("POST /classes/{schoolClass}/edit", "name=Math"),
            Map.entry("POST /classes/{schoolClass}/students", "names=Eva+Ruiz"),
            Map.entry("POST /classes/{schoolClass}/students/{student}/rename", "given=Benito"),
            Map.entry("POST /classes/{schoolClass}/teachers", "teacher={colleague}"),
            Map.entry("POST /classes/{schoolClass}/students/take", "student={schoolmate}"),
            Map.entry("POST /api/classes/{schoolClass}/students/take", "{\"students\": [\"{schoolmate}\"]}"),
            Map.entry("POST /people/{person}", "given=Benito"),
            Map.entry("POST /people/{person}/roles", "role=COACH"),
            Map.entry("POST /people/{person}/roles/revoke", "role=TEACHER&school={school}"),
            Map.entry("POST /api/people/{person}/roles", "{\"role\": \"COACH\", \"school\": \"{school}\"}"),
            Map.entry("POST /api/people/{person}/roles/revoke", "{\"role\": \"TEACHER\", \"school\": \"{school}\"}"),
            Map.entry("POST /api/people", "{\"givenName\": \"Eva\", \"role\": \"COACH\"}"),
            Map.entry("PUT /api/people/{person}", "{\"givenName\": \"Benito\"}"),
            Map.entry("PUT /api/classes/{schoolClass}", "{\"name\": \"Math\", \"sharedDevices\": true}"),
            Map.entry("POST /api/classes", "{\"name\": \"Math\", \"school\": \"{school}\"}"),
            Map.entry("POST /api/classes/{schoolClass}/students", "[{\"givenName\": \"Eva\"}]"),
            Map.entry("PUT /api/classes/{schoolClass}/students/{student}", "{\"givenName\": \"Benito\"}"),
            Map.entry("POST /api/classes/{schoolClass}/teachers", "{\"teacher\": \"{colleague}\"}"),
            Map.entry("POST /schools/{school}", "name=North&zone=America/Denver"),
            Map.entry("POST /schools/terms", "name=Fall&from=2030-08-01&to=2030-12-20&school={school}"),
            Map.entry("POST /schools/terms/{term}", "name=Fall&from=2030-08-01&to=2030-12-20&school={school}"),
            Map.entry("POST /api/schools", "{\"name\": \"North\", \"timeZone\": \"America/Denver\"}"),
            Map.entry("PUT /api/schools/{school}", "{\"name\": \"North\", \"timeZone\": \"America/Denver\"}"),
            Map.entry("POST /api/schools/terms", TERM),
            Map.entry("PUT /api/schools/terms/{term}", TERM),
            Map.entry("POST /api/classes/{schoolClass}/cards", "{\"students\": [\"{student}\"]}"),
            Map.entry("POST /api/classes/{schoolClass}/cards/revoke", "{\"students\": [\"{student}\"]}"),
            Map.entry("PUT /api/me/pictures", "{\"pictures\": [\"SUN\", \"MOON\", \"STAR\"]}"),
            Map.entry("PUT /api/me/password", "{\"current\": \"{password}\", \"password\": \"cuatro gatos al sol\"}"),
            Map.entry("PUT /api/classes/{schoolClass}/checks/{check}", CHECK),
            Map.entry("PUT /api/classes/{schoolClass}/checks/{check}/drafts/{field}", WORDS),
            Map.entry("PUT /api/classes/{schoolClass}/lessons/{date}/drafts/{field}", WORDS),
            Map.entry("POST /api/classes/{schoolClass}/lessons/{date}/copy", "{\"to\": \"2031-02-03\"}"),
            Map.entry("POST /links/{token}", "password=tres+tristes+tigres"),
            Map.entry("POST /classes/{schoolClass}/cards/revoke", "student={student}"),
            Map.entry(
                    "POST /classes/{schoolClass}/students/{student}/targets/{target}/view",
                    "id={new}&level=SECURE&words=So"),
            Map.entry("POST /classes/{schoolClass}/students/{student}/targets/{target}/next-step", "words=Draw+it"),
            Map.entry("POST /me/targets/{target}/view", "id={new}&level=SECURE&words=So"),
            Map.entry("POST /me/targets/{target}/next-step", "words=Draw+it"),
            Map.entry("POST /join/{code}", "person={person}"),
            Map.entry("POST /join/{code}/pictures/{person}", "picture1=SUN&picture2=MOON&picture3=STAR"),
            Map.entry("POST /targets/{target}", "kind=SKILL&ican-en=I+can+draw."),
            Map.entry("GET /standards/{framework}/{standard}/deconstruct", "added={draft}"),
            Map.entry(
                    "POST /standards/{framework}/{standard}/deconstruct/draft",
                    "act=save&target={draft}&kind-{draft}=SKILL&ican-{draft}-en=I+can+draw.&needs-{draft}={target}"),
            Map.entry(
                    "PUT /api/classes/{schoolClass}/lessons/{date}",
                    "{\"goal\": \"Compare\", \"targets\": [{\"id\": \"{target}\", \"version\": 1}]}"),
            Map.entry("POST /api/classes/{schoolClass}/lessons/{date}/checks", CHECK),
            Map.entry(
                    "POST /api/classes/{schoolClass}/noticings",
                    "{\"check\": \"{check}\", \"group\": \"\", \"students\": [\"{student}\"], \"noticed\": \"Many\"}"),
            Map.entry(
                    "POST /api/classes/{schoolClass}/checks/{check}/responses",
                    "{\"id\": \"{new}\", \"answer\": [\"A\"], \"performedAt\": \"2026-03-02T15:00:00Z\"}"),
            Map.entry("POST /api/classes/{schoolClass}/students/{student}/targets/{target}/views", VIEW),
            Map.entry("POST /api/classes/{schoolClass}/students/{student}/targets/{target}/next-steps", WORDS),
            Map.entry("POST /api/me/targets/{target}/views", VIEW),
            Map.entry("POST /api/me/targets/{target}/next-steps", WORDS),
            Map.entry(
                    "POST /classes/{schoolClass}/lessons/{date}/judgements", "check={check}&group={group}&says=RIGHT"),
            Map.entry(
                    "POST /classes/{schoolClass}/observations",
                    "id={new}&student={student}&target={target}.1&seen=ALONE"),
            Map.entry(
                    "POST /api/classes/{schoolClass}/observations",
                    "{\"id\": \"{new}\", \"student\": \"{student}\", \"target\": \"{target}\", \"version\": 1, \"seen\": \"ALONE\"}"),
            Map.entry(
                    "POST /api/classes/{schoolClass}/checks/{check}/judgements",
                    "{\"group\": \"{group}\", \"says\": \"RIGHT\"}"),
            Map.entry("POST /rosters/imports/{import}/joins", "same=true"),
            Map.entry("POST /rosters/imports/{import}/joins/apart", "source=u3&apart=true"),
            Map.entry("POST /api/rosters/{import}/joins", "{\"same\": true}"),
            Map.entry("POST /api/rosters/{import}/joins/apart", "{\"source\": \"u3\", \"apart\": true}"),
            Map.entry("GET /api/standards", "q=ratios&framework={framework}"),
            Map.entry("GET /api/frameworks/imports/{import}/changes", "kind=ADDED"),
            Map.entry("POST /api/frameworks/imports", PACKAGE),
            Map.entry(
                    "POST /api/targets",
                    "{\"kind\": \"SKILL\", \"iCan\": {\"en\": \"I can draw.\"}, \"standard\": {\"framework\": \"{framework}\","
                            + " \"id\": \"{standard}\"}, \"prerequisites\": [\"{target}\"]}"),
            Map.entry(
                    "POST /api/targets/{target}/versions",
                    "{\"kind\": \"SKILL\", \"iCan\": {\"en\": \"I can draw.\"}, \"prerequisites\": [\"{needed}\"]}"),
            Map.entry(
                    "PUT /api/frameworks/{framework}/standards/{standard}/draft",
                    "{\"targets\": [{\"id\": \"{draft}\", \"kind\": \"SKILL\", \"iCan\": {\"en\": \"I can draw.\"},"
                            + " \"prerequisites\": [\"{target}\"]}, {\"kind\": \"PRODUCT\"}]}"),
            Map.entry("POST /api/frameworks/{framework}/standards/{standard}/draft/publish", "{\"covers\": true}"));

    /** Where a name means something else than it does in most addresses. */
    private static final Map<String, Map<String, String>> MEANT = Map.ofEntries(
            Map.entry("POST /classes/{schoolClass}/checks/{check}", Map.of("check", "prepared")),
            Map.entry("GET /join/{code}/pictures/{person}", Map.of("person", "pictured")),
            Map.entry("POST /join/{code}/pictures/{person}", Map.of("person", "pictured")),
            Map.entry("POST /classes/{schoolClass}/students/{student}/nod", Map.of("student", "asking")),
            Map.entry("POST /classes/{schoolClass}/students/{student}/restore", Map.of("student", "former")),
            Map.entry("POST /api/classes/{schoolClass}/students/{student}/restore", Map.of("student", "former")),
            Map.entry("POST /api/classes/{schoolClass}/teachers/{teacher}/end", Map.of("teacher", "second")),
            Map.entry("POST /people/{person}/api-tokens/{apiToken}/revoke", Map.of("person", "teacher")),
            Map.entry("POST /api/people/{person}/api-tokens/{apiToken}/revoke", Map.of("person", "teacher")),
            Map.entry("POST /people/{person}/roles/revoke", Map.of("person", "second")),
            Map.entry("POST /api/people/{person}/roles/revoke", Map.of("person", "second")),
            Map.entry("POST /api/people/{person}/link", Map.of("person", "colleague")),
            Map.entry("POST /api/classes/{schoolClass}/students/{student}/nod", Map.of("student", "asking")),
            Map.entry("PUT /api/classes/{schoolClass}/checks/{check}", Map.of("check", "prepared")),
            Map.entry("PUT /api/classes/{schoolClass}/lessons/{date}/drafts/{field}", Map.of("field", "planField")),
            Map.entry("GET /cards/{token}", Map.of("token", "secret")),
            Map.entry("GET /links/{token}", Map.of("token", "link")),
            Map.entry("POST /links/{token}", Map.of("token", "link")),
            Map.entry("POST /people/{person}/link", Map.of("person", "colleague")),
            Map.entry(
                    "POST /standards/{framework}/{standard}/deconstruct/put-back/{target}", Map.of("target", "draft")),
            Map.entry("GET /api/frameworks/{framework}/standards/{standard}/below", Map.of("standard", "root")),
            Map.entry("GET /standards/{framework}/{standard}/below", Map.of("standard", "root")),
            Map.entry("POST /classes/{schoolClass}/lessons/{date}/judgements", Map.of("check", "written")),
            Map.entry("POST /api/classes/{schoolClass}/checks/{check}/judgements", Map.of("check", "written")),
            Map.entry(
                    "POST /classes/{schoolClass}/observations/{student}/{fact}/take-back",
                    Map.of("fact", "observation")));

    /** Imports of rosters are other things than imports of frameworks, and so are the kinds of what they change. */
    private static final Map<String, String> ROSTERS = Map.of("import", "roster", "kind", "rosterKind");

    private Asks() {}

    /** Routes of which something is told here that are no longer there. */
    static Set<String> told() {
        Set<String> told = new TreeSet<>(SENT.keySet());
        told.addAll(MEANT.keySet());
        return told;
    }

    /** What the address names, in the words of {@link Living}. */
    static Set<String> inAddress(Route route) {
        return meant(route, Route.variables(route.pattern()));
    }

    /** What is named in what is sent. */
    static Set<String> inSent(Route route) {
        return meant(route, Route.variables(sent(route)));
    }

    private static Set<String> meant(Route route, Set<String> variables) {
        Set<String> names = new TreeSet<>();
        variables.forEach(each -> names.add(meant(route, each)));
        names.removeAll(PLAIN.keySet());
        names.removeAll(Set.of("new", "date"));
        return names;
    }

    private static String meant(Route route, String variable) {
        if (route.pattern().contains("/rosters")) {
            return ROSTERS.getOrDefault(variable, variable);
        }
        return MEANT.getOrDefault(route.name(), Map.of()).getOrDefault(variable, variable);
    }

    static String sent(Route route) {
        return SENT.getOrDefault(route.name(), "");
    }

    /** What each name in an address or in what is sent stands for; {@code {new}} is a new UUID of version 7. */
    static UnaryOperator<String> values(Route route, UUID fresh, UnaryOperator<String> names) {
        return variable -> switch (variable) {
            case "new" -> fresh.toString();
            default -> {
                String name = meant(route, variable);
                yield PLAIN.containsKey(name) ? PLAIN.getOrDefault(name, "") : names.apply(name);
            }
        };
    }

    /** The request, each name filled by the function. */
    static MockHttpServletRequestBuilder request(Route route, UUID fresh, UnaryOperator<String> names) {
        UnaryOperator<String> value = values(route, fresh, names);
        return request(route, Route.fill(route.pattern(), value), Route.fill(sent(route), value));
    }

    static MockHttpServletRequestBuilder request(Route route, String address, String sent) {
        boolean query = !route.changes() && !sent.isEmpty();
        var request =
                MockMvcRequestBuilders.request(route.method(), URI.create(query ? address + "?" + sent : address));
        if (route.changes()) {
            boolean json = route.isApi() || sent.startsWith("{");
            request.contentType(json ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED)
                    .content(sent);
        }
        return request;
    }
}
