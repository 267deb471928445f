package org.foothold.interop.oneroster;

/** A text that a spreadsheet does not take for a formula; the author of a file is not trusted with that. */
public final class SpreadsheetCell {
    private SpreadsheetCell() {}

    public static String of(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
