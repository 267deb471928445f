package org.foothold.interop.casenetwork;

import java.util.concurrent.TimeUnit;
import org.foothold.targets.FrameworkImports;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Four times a day, drops what was stored for previews that nobody took. */
@Component
class AbandonedImports {
    private final FrameworkImports imports;

    AbandonedImports(FrameworkImports imports) {
        this.imports = imports;
    }

    @Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void drop() {
        imports.dropAbandoned();
    }
}
