package org.foothold.schools.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.foothold.kernel.Words;
import org.foothold.schools.Card;
import org.foothold.schools.SchoolClass;
import org.foothold.shell.QrCode;

/**
 * Cards to print and cut.
 *
 * @param hereOnly whether the address on them opens on this computer only
 */
public record CardSheetPage(SchoolClass schoolClass, String joinAddress, boolean hereOnly, List<Printed> cards) {
    /** One card as it is printed. */
    public record Printed(String name, QrCode code, LocalDate until) {
        public String untilInWords(Words words) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(words.locale())
                    .format(until);
        }
    }

    static CardSheetPage of(SchoolClass schoolClass, String address, boolean hereOnly, List<Card> cards) {
        List<Printed> printed = cards.stream()
                .map(card -> new Printed(
                        card.person().name(),
                        QrCode.of(address + "/cards/" + card.token()),
                        LocalDate.ofInstant(card.expiresAt(), schoolClass.timeZone())))
                .toList();
        return new CardSheetPage(schoolClass, address + "/join", hereOnly, printed);
    }
}
