package org.foothold.targets;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * School mathematics from LaTeX to MathML: fractions, roots, powers, indices, the usual signs and names. What it does
 * not know it does not guess: the formula then stays readable as its own source in {@code <code>}.
 */
final class Latex {
    private static final int DEEPEST = 30;
    private static final Map<String, String> SIGNS = pairs("""
            pm ±  mp ∓  times ×  div ÷  cdot ⋅  ast ∗  le ≤  leq ≤  ge ≥  geq ≥  lt <  gt >  ne ≠
            neq ≠  approx ≈  equiv ≡  cong ≅  sim ∼  propto ∝  to →  rightarrow →  leftarrow ←
            Rightarrow ⇒  perp ⊥  parallel ∥  angle ∠  triangle △  circ ∘  degree °  in ∈  notin ∉
            cup ∪  cap ∩  subset ⊂  subseteq ⊆  emptyset ∅  infty ∞  sum ∑  prod ∏  int ∫  ldots …
            dots …  cdots ⋯  prime ′  % %  $ $  { {  } }  | ∥  # #  & &  _ _
            """);
    private static final Map<String, String> LETTERS = pairs("""
            alpha α  beta β  gamma γ  delta δ  epsilon ε  theta θ  lambda λ  mu μ  pi π  rho ρ
            sigma σ  phi φ  omega ω  Delta Δ  Sigma Σ  Omega Ω  Pi Π
            """);
    private static final Set<String> NAMES =
            Set.of("sin", "cos", "tan", "cot", "sec", "csc", "log", "ln", "exp", "min", "max", "lim", "gcd", "mod");
    private static final Set<String> SPACES =
            Set.of(",", ";", ":", "!", " ", "quad", "qquad", "displaystyle", "limits");
    private static final Map<String, String> OVER = Map.of(
            "overline", "¯", "bar", "¯", "vec", "→", "overrightarrow", "→", "hat", "^", "overleftrightarrow", "↔");
    private static final String SINGLE_OPERATORS = "+-*/=<>()[]|,;:!.'?~";

    private static final Pattern FRACTION = Pattern.compile("\\\\[dt]?frac\\s*\\{([^{}]*)}\\s*\\{([^{}]*)}");
    private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+|.)");

    private final String source;
    private int at;

    private static Map<String, String> pairs(String table) {
        String[] words = table.strip().split("\\s+", -1);
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return Map.copyOf(pairs);
    }

    private Latex(String source) {
        this.source = source;
    }

    static String html(String formula) {
        String literal = escaped(formula);
        return new Latex(formula)
                .whole()
                .map(math -> "<math><semantics><mrow>" + math + "</mrow><annotation encoding=\"application/x-tex\">"
                        + literal + "</annotation></semantics></math>")
                .orElse("<code>" + literal + "</code>");
    }

    /** The formula for a line of plain text: {@code \\frac{1}{2}} is 1/2, signs are themselves. */
    static String plain(String formula) {
        String fractions = FRACTION.matcher(formula).replaceAll("$1/$2");
        String signs = COMMAND.matcher(fractions).replaceAll(command -> {
            String name = command.group(1);
            return Matcher.quoteReplacement(SIGNS.getOrDefault(name, LETTERS.getOrDefault(name, " ")));
        });
        return signs.replace("{", "").replace("}", "");
    }

    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown() {
            super("a formula that we do not know", null, false, false);
        }
    }

    private Optional<String> whole() {
        try {
            String math = row("", 0);
            return at == source.length() ? Optional.of(math) : Optional.empty();
        } catch (Unknown unknown) {
            return Optional.empty();
        }
    }

    /** A row up to the end or to one of the closing characters, which it leaves. */
    private String row(String closing, int depth) {
        if (depth > DEEPEST) {
            throw new Unknown();
        }
        StringBuilder row = new StringBuilder();
        while (at < source.length() && closing.indexOf(source.charAt(at)) < 0) {
            if (source.startsWith("\\over", at) && !isLetter(at + 5)) {
                at += 5;
                return "<mfrac>" + grouped(row.toString()) + grouped(row(closing, depth + 1)) + "</mfrac>";
            }
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (!row.isEmpty() || "^_".indexOf(source.charAt(at)) < 0) {
                row.append(scripted(depth));
            } else {
                throw new Unknown();
            }
        }
        return row.toString();
    }

    private String scripted(int depth) {
        String base = atom(depth);
        if (base.isEmpty()) {
            return base;
        }
        String below = "";
        String above = "";
        for (int i = 0; i < 2 && at < source.length(); i++) {
            if (source.charAt(at) == '^' && above.isEmpty()) {
                at++;
                above = argument(depth);
            } else if (source.charAt(at) == '_' && below.isEmpty()) {
                at++;
                below = argument(depth);
            }
        }
        if (above.isEmpty() && below.isEmpty()) {
            return base;
        }
        if (above.isEmpty()) {
            return "<msub>" + base + below + "</msub>";
        }
        return below.isEmpty()
                ? "<msup>" + base + above + "</msup>"
                : "<msubsup>" + base + below + above + "</msubsup>";
    }

    /** One argument of a command or script: a group in braces or a single atom. */
    private String argument(int depth) {
        skipSpaces();
        if (at >= source.length() || "^_}".indexOf(source.charAt(at)) >= 0) {
            throw new Unknown();
        }
        return Character.isDigit(source.charAt(at)) ? digit() : grouped(atom(depth + 1));
    }

    private String digit() {
        return "<mn>" + source.charAt(at++) + "</mn>";
    }

    private String atom(int depth) {
        char c = source.charAt(at);
        if (c == '{') {
            return group(depth);
        }
        if (c == '\\') {
            return command(depth);
        }
        if (Character.isDigit(c)) {
            return number();
        }
        int point = source.codePointAt(at);
        at += Character.charCount(point);
        if (Character.isLetter(point)) {
            return "<mi>" + Character.toString(point) + "</mi>";
        }
        if (SINGLE_OPERATORS.indexOf(c) >= 0 || (point > 127 && !Character.isISOControl(point))) {
            return operator(c == '-' ? "−" : Character.toString(point));
        }
        throw new Unknown();
    }

    private String group(int depth) {
        at++;
        String inner = row("}", depth + 1);
        expect('}');
        return grouped(inner);
    }

    private String number() {
        int start = at;
        while (at < source.length() && (Character.isDigit(source.charAt(at)) || isDecimalPoint())) {
            at++;
        }
        return "<mn>" + source.substring(start, at) + "</mn>";
    }

    private boolean isDecimalPoint() {
        return ".,".indexOf(source.charAt(at)) >= 0
                && at + 1 < source.length()
                && Character.isDigit(source.charAt(at + 1));
    }

    private String command(int depth) {
        String name = commandName();
        if (SIGNS.containsKey(name)) {
            return operator(SIGNS.getOrDefault(name, ""));
        }
        if (LETTERS.containsKey(name)) {
            return "<mi>" + LETTERS.get(name) + "</mi>";
        }
        if (NAMES.contains(name)) {
            return "<mi>" + name + "</mi>";
        }
        if (SPACES.contains(name)) {
            return "";
        }
        if (OVER.containsKey(name)) {
            return "<mover>" + argument(depth) + operator(OVER.getOrDefault(name, "")) + "</mover>";
        }
        return structure(name, depth);
    }

    private String structure(String name, int depth) {
        return switch (name) {
            case "frac", "dfrac", "tfrac" -> "<mfrac>" + argument(depth) + argument(depth) + "</mfrac>";
            case "sqrt" -> root(depth);
            case "text", "textrm", "mathrm", "textbf", "textit", "mbox", "operatorname" -> text();
            case "mathbf", "mathbb", "mathit", "boldsymbol" -> argument(depth);
            case "left", "right" -> delimiter();
            default -> throw new Unknown();
        };
    }

    private String root(int depth) {
        skipSpaces();
        if (at < source.length() && source.charAt(at) == '[') {
            at++;
            String index = grouped(row("]", depth + 1));
            expect(']');
            return "<mroot>" + argument(depth) + index + "</mroot>";
        }
        return "<msqrt>" + argument(depth) + "</msqrt>";
    }

    private String text() {
        skipSpaces();
        expect('{');
        int end = source.indexOf('}', at);
        if (end < 0) {
            throw new Unknown();
        }
        String text = source.substring(at, end);
        at = end + 1;
        if (text.indexOf('\\') >= 0 || text.indexOf('{') >= 0) {
            throw new Unknown();
        }
        return "<mtext>" + escaped(text) + "</mtext>";
    }

    private String delimiter() {
        skipSpaces();
        if (at >= source.length()) {
            throw new Unknown();
        }
        char c = source.charAt(at);
        if (c == '.') {
            at++;
            return "";
        }
        return atom(DEEPEST);
    }

    private String commandName() {
        at++;
        if (at >= source.length()) {
            throw new Unknown();
        }
        int start = at;
        while (isLetter(at)) {
            at++;
        }
        if (at == start) {
            at++;
        }
        return source.substring(start, at);
    }

    private boolean isLetter(int position) {
        if (position >= source.length()) {
            return false;
        }
        char c = source.charAt(position);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void skipSpaces() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private void expect(char wanted) {
        if (at >= source.length() || source.charAt(at) != wanted) {
            throw new Unknown();
        }
        at++;
    }

    private static String grouped(String inner) {
        return "<mrow>" + inner + "</mrow>";
    }

    private static String operator(String sign) {
        return "<mo>" + escaped(sign) + "</mo>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
