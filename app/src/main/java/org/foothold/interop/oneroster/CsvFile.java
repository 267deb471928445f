package org.foothold.interop.oneroster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.foothold.kernel.Problem;

/** One CSV file, record by record. Whatever is wrong with its bytes becomes a problem with its place. */
final class CsvFile {
    private static final int MOST_BAD_BYTES = 20;
    private static final int LONGEST_RECORD = 1 << 22;

    private final RosterFiles files;
    private final String csv;
    private final Findings findings;
    private int line;
    private int badBytes;

    CsvFile(RosterFiles files, String csv, Findings findings) {
        this.files = files;
        this.csv = csv;
        this.findings = findings;
    }

    /** Gives every record that is not blank; false if the file could not be read to its end. */
    boolean forEach(Consumer<CsvRecord> use) {
        try (InputStream stream = new BufferedInputStream(files.open(csv).orElseThrow(), 1 << 16)) {
            if (isUtf16(stream)) {
                findings.problem(Problem.inFile(csv, "oneroster.utf-16"));
                return false;
            }
            read(stream, use);
            return true;
        } catch (CsvParseException e) {
            problem(line + 1, key(e));
        } catch (UncheckedIOException e) {
            problem(line + 1, key(Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            problem(line + 1, key(e));
        }
        return false;
    }

    private void read(InputStream stream, Consumer<CsvRecord> use) throws IOException {
        try (Utf8Reader text = new Utf8Reader(stream, this::badByte);
                CsvReader<CsvRecord> csvReader = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LONGEST_RECORD)
                        .detectBomHeader(false)
                        .ofCsvRecord(new WithoutMark(text))) {
            for (CsvRecord each : csvReader) {
                line = (int) Math.min(Integer.MAX_VALUE, each.getStartingLineNumber());
                if (!isBlank(each)) {
                    use.accept(each);
                }
            }
        }
    }

    private void badByte(int atLine, int character, int value) {
        if (++badBytes <= MOST_BAD_BYTES) {
            String hex = HexFormat.of().withUpperCase().toHexDigits((byte) value);
            findings.problem(new Problem(
                    csv, atLine, null, "0x" + hex, "oneroster.not-utf-8", List.of(Integer.toString(character))));
        }
    }

    private void problem(int atLine, String key) {
        findings.problem(new Problem(csv, atLine, null, null, key, List.of()));
    }

    private static String key(CsvParseException e) {
        if (e.getCause() instanceof IOException cause) {
            return key(cause);
        }
        boolean tooLong = String.valueOf(e.getMessage()).contains("buffer size");
        return tooLong ? "oneroster.endless-value" : "oneroster.bad-csv";
    }

    private static String key(IOException e) {
        return e instanceof Bounded.TooMuch ? "oneroster.too-much" : "oneroster.damaged";
    }

    private static boolean isBlank(CsvRecord each) {
        return each.getFields().stream().allMatch(String::isBlank);
    }

    private static boolean isUtf16(InputStream stream) throws IOException {
        stream.mark(2);
        int first = stream.read();
        int second = stream.read();
        stream.reset();
        return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    }
}
