package org.foothold.schools;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Work that is done in every district, each in its own scope; what fails in one is logged and ends it for no other. */
@Component
public class EachDistrict {
    private static final Logger LOG = LoggerFactory.getLogger(EachDistrict.class);

    private final Districts districts;

    EachDistrict(Districts districts) {
        this.districts = districts;
    }

    /** @param what the work in a few words, for the log */
    public void run(String what, Consumer<DistrictId> work) {
        Stream.of(District.Kind.values())
                .flatMap(kind -> districts.listIds(kind).stream())
                .forEach(district -> DistrictScope.run(district, () -> tried(what, district, work)));
    }

    private static void tried(String what, DistrictId district, Consumer<DistrictId> work) {
        try {
            work.accept(district);
        } catch (RuntimeException e) {
            LOG.error("Could not {} in district {}", what, district, e);
        }
    }
}
