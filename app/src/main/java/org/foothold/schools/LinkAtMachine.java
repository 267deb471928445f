package org.foothold.schools;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Command;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code ./foothold link EMAIL}: a one-time link from whoever has the machine, who may do everything anyway. */
@Component
@Command.Usage(words = "link", arguments = "EMAIL", meaning = "A one-time link to choose a new password.")
class LinkAtMachine implements Command {
    private final StaffSignInStore signIns;
    private final SignInLinks links;
    private final TransactionTemplate transaction;
    private final TerminalImport terminal;
    private final String running;

    LinkAtMachine(
            StaffSignInStore signIns,
            SignInLinks links,
            TransactionTemplate transaction,
            TerminalImport terminal,
            @Value("${foothold.running:}") String running) {
        this.signIns = signIns;
        this.links = links;
        this.transaction = transaction;
        this.terminal = terminal;
        this.running = running;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        String email = StaffSignIns.email(arguments.getFirst());
        Words words = terminal.words();
        Optional<String> token = signIns.districtOf(email).flatMap(district -> issue(district, email));
        if (token.isEmpty()) {
            out.println(words.say("schools.terminal.link.nobody", email));
            return TerminalImport.MISUSED;
        }
        out.println(words.say("schools.terminal.link", email));
        out.println("  " + running + "/links/" + token.get());
        out.println(words.lookup(
                running.isEmpty() ? "schools.terminal.link.not-running" : "schools.terminal.link.elsewhere"));
        return 0;
    }

    private Optional<String> issue(DistrictId district, String email) {
        Actor machine = Actor.system(district, "whoever has the machine lets somebody choose a new password");
        return DistrictScope.within(district, () -> person(district, email).flatMap(person -> issue(machine, person)));
    }

    private Optional<PersonId> person(DistrictId district, String email) {
        return Objects.requireNonNull(transaction.execute(status -> signIns.findByEmail(district, email)))
                .map(StaffSignInStore.Row::person);
    }

    /** Nobody who is no longer of the staff. */
    private Optional<String> issue(Actor machine, PersonId person) {
        try {
            return Optional.of(links.issue(machine, person));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }
}
