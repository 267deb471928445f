package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimeZonesTests {
    private static final Locale SPANISH = Locale.of("es");

    @Test
    void aZoneIsCalledByItsTownAndInWords() {
        assertThat(TimeZones.show("America/Denver", Locale.ENGLISH)).isEqualTo("Denver · Mountain Time");
        assertThat(TimeZones.show("America/Indiana/Knox", Locale.ENGLISH)).startsWith("Knox, Indiana · Central");
        assertThat(TimeZones.show("America/New_York", SPANISH)).startsWith("New York · hora ");
    }

    @Test
    void theLikelyOnesComeFirstAndAllAreFoundByTheirId() {
        assertThat(TimeZones.first(Locale.ENGLISH))
                .extracting(TimeZones.Choice::id)
                .startsWith("America/New_York");
        assertThat(TimeZones.first(SPANISH)).extracting(TimeZones.Choice::id).contains("America/Mexico_City");
        assertThat(TimeZones.byRegion(Locale.ENGLISH).keySet()).contains("America", "Europe", "Pacific");
        assertThat(TimeZones.byRegion(SPANISH).values().stream().flatMap(List::stream))
                .hasSizeGreaterThan(300)
                .allMatch(each -> TimeZones.find(each.id()).isPresent());
    }
}
