package org.foothold.interop.casenetwork;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Problems;
import org.foothold.shell.SentFile;
import org.foothold.targets.Cancelled;
import org.foothold.targets.EditionContent;
import org.foothold.targets.FrameworkImport;
import org.foothold.targets.FrameworkImports;
import org.foothold.targets.FrameworkReader;
import org.foothold.targets.ImportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private final FrameworkImports imports;
    private final ThreadFactory threads =
            Thread.ofVirtual().name("case-import-", 1).factory();

    CaseImports(FrameworkImports imports) {
        this.imports = imports;
    }

    /** Reads in the background, and deletes what was sent when all is done; the import tells how far it is. */
    public ImportId start(Actor actor, SentFile sent) {
        ImportId id = imports.start(actor, sent.name());
        Runnable work = () -> {
            try {
                DistrictScope.run(actor.district(), () -> read(actor, id, sent.name(), sent::open));
            } finally {
                sent.delete();
            }
        };
        threads.newThread(work).start();
        return id;
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
