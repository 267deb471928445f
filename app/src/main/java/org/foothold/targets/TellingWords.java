package org.foothold.targets;

import java.util.Set;

/** Which words of a standard say what it asks for; PostgreSQL knows those that say nothing in any text. */
final class TellingWords {
    /** An example ends with its parenthesis or, said in one clause, with that; else it goes on to the end. */
    static final String EXAMPLES = "\\m(e\\.g\\.[^.;)]*|(for example|por ejemplo)\\M[^)]*)";

    static final Set<String> PASSED_OVER = Set.of(
            ("use uses using used one two three four every each another given give gives include includes including "
                            + "also may make makes made way ways within without like well different various appropriate "
                            + "usar usa usando uso uno una dos tres cuatro cada otro otra dado dada dar incluir incluye "
                            + "incluyendo puede hacer manera maneras dentro mediante diferentes varios apropiado")
                    .split(" "));

    private TellingWords() {}
}
