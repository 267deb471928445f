package org.foothold.interop.casenetwork;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Problems;
import org.foothold.schools.ImportTurns;
import org.foothold.shell.SentFile;
import org.foothold.targets.Cancelled;
import org.foothold.targets.EditionContent;
import org.foothold.targets.FrameworkImport;
import org.foothold.targets.FrameworkImports;
import org.foothold.targets.FrameworkReader;
import org.foothold.targets.ImportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Door for importing frameworks from CASE packages and CSV tables. Reading ends with an import that is ready to be looked
 * at or refused with its problems; {@link FrameworkImports} lets a person look at it and take it.
 */
@Service
public class CaseImports implements FrameworkReader {
    private static final Logger LOG = LoggerFactory.getLogger(CaseImports.class);

    /** How large a file may be that somebody sends. */
    public static final long MOST_BYTES = 200L * 1024 * 1024;

    /** Often enough for one that waits not to be taken for one that a stopped program left. */
    private static final Duration SAYS_THAT_IT_WAITS = Duration.ofMinutes(1);

    private final FrameworkImports imports;
    private final ImportTurns turns;
    private final Duration saysThatItWaits;
    private final ThreadFactory threads =
            Thread.ofVirtual().name("case-import-", 1).factory();

    @Autowired
    CaseImports(FrameworkImports imports, ImportTurns turns) {
        this(imports, turns, SAYS_THAT_IT_WAITS);
    }

    CaseImports(FrameworkImports imports, ImportTurns turns, Duration saysThatItWaits) {
        this.imports = imports;
        this.turns = turns;
        this.saysThatItWaits = saysThatItWaits;
    }

    /**
     * Reads in its turn, beside the caller, and deletes what was sent when all is done, or when it is refused; the import
     * tells how far it is.
     */
    public CaseSent start(Actor actor, SentFile sent) {
        CaseSent said = imports.hasRoom(actor)
                ? turns.take(actor)
                        .map(turn -> turn.giveTo(mine -> start(actor, sent, mine)))
                        .orElse(new CaseSent.Refused(CaseSent.Reason.BUSY))
                : new CaseSent.Refused(CaseSent.Reason.FULL);
        if (said instanceof CaseSent.Refused) {
            sent.delete();
        }
        return said;
    }

    private CaseSent start(Actor actor, SentFile sent, ImportTurns.Turn turn) {
        ImportId id = imports.start(actor, sent.name());
        Runnable work = () -> {
            try (turn) {
                DistrictScope.run(actor.district(), () -> readInTurn(actor, id, sent, turn));
            } finally {
                sent.delete();
            }
        };
        threads.newThread(work).start();
        return new CaseSent.Begun(id);
    }

    private void readInTurn(Actor actor, ImportId id, SentFile sent, ImportTurns.Turn turn) {
        try {
            while (!turn.comesWithin(saysThatItWaits)) {
                imports.progress(actor, id, FrameworkImport.State.READING, 0, 0);
            }
            read(actor, id, sent.name(), sent::open);
        } catch (Cancelled cancelled) {
            LOG.info("Import {} was cancelled before its turn", id);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            LOG.error("Import {} is left; it will be shown as cancelled", id, unexpected);
        }
    }

    @Override
    public FrameworkImport read(Actor actor, String file, Source source) {
        ImportId id = imports.start(actor, file);
        read(actor, id, file, source);
        return imports.get(actor, id);
    }

    private void read(Actor actor, ImportId id, String file, Source source) {
        Problems problems = new Problems();
        Problems notices = new Problems();
        try {
            Optional<EditionContent> edition = edition(actor, id, file, source, problems, notices);
            if (edition.isPresent()) {
                store(actor, id, edition.get(), notices);
            } else {
                imports.refuse(actor, id, problems);
            }
        } catch (Cancelled cancelled) {
            LOG.info("Import {} was cancelled", id);
        } catch (RuntimeException unexpected) {
            LOG.error("Import {} failed", id, unexpected);
            problems.add(Problem.inFile(file, "casenetwork.failed", id.toString()));
            imports.refuse(actor, id, problems);
        }
    }

    private Optional<EditionContent> edition(
            Actor actor, ImportId id, String file, Source source, Problems problems, Problems notices) {
        return packageOf(actor, id, file, source, problems, notices)
                .flatMap(content -> CaseEdition.of(file, content, problems, notices));
    }

    private Optional<CasePackage> packageOf(
            Actor actor, ImportId id, String file, Source source, Problems problems, Problems notices) {
        try (InputStream stream = source.open()) {
            return file.toLowerCase(Locale.ROOT).endsWith(".csv")
                    ? CaseCsvReader.read(stream, file, problems)
                    : CaseReader.read(
                            stream,
                            file,
                            problems,
                            notices,
                            items -> imports.progress(actor, id, FrameworkImport.State.READING, items, 0));
        } catch (IOException unreadable) {
            problems.add(Problem.inFile(file, "casenetwork.unreadable"));
            return Optional.empty();
        }
    }

    private void store(Actor actor, ImportId id, EditionContent edition, Problems notices) {
        int total = edition.standards().size();
        imports.progress(actor, id, FrameworkImport.State.STORING, 0, total);
        imports.stage(
                actor,
                id,
                edition,
                notices,
                stored -> imports.progress(actor, id, FrameworkImport.State.STORING, stored, total));
    }
}
