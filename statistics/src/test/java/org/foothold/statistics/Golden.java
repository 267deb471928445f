package org.foothold.statistics;

import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reference values. Our own constructed data lies in the test resources; data under another licence is read from the
 * shared reference folder beside the repository, and a test that needs it is skipped, saying so, where that is absent.
 */
public final class Golden {

    private static final Path SHARED = Path.of("..", "..", "shared", "reference", "golden");
    private static final Path COMMITTED = Path.of("src", "test", "resources", "golden");
    private static final Set<String> OPENED = ConcurrentHashMap.newKeySet();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Golden() {}

    public static JsonNode json(String name) {
        return MAPPER.readTree(text(name + ".json"));
    }

    /** The rows below the header, split at commas: our CSV holds numbers only. */
    public static List<List<String>> csv(String name) {
        return text(name + ".csv")
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    public static double[] doubles(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).doubleValue())
                .toArray();
    }

    /** Whether the data are here: our own always, those under another licence where the shared folder is. */
    public static boolean present(String file) {
        return committed(file) || Files.exists(SHARED.resolve(file));
    }

    static boolean committed(String file) {
        return Golden.class.getResource("/golden/" + file) != null;
    }

    /** The columns by name, with quotes taken off; a missing field is empty. */
    public static Table table(String name) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text(name + ".csv"))) {
            List<List<String>> rows = reader.stream().map(CsvRecord::getFields).toList();
            return new Table(rows.getFirst(), rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Table(List<String> names, List<List<String>> rows) {

        /** NaN where a field is missing. */
        public double[][] numbers() {
            return rows.stream()
                    .map(row -> row.stream().mapToDouble(Golden::number).toArray())
                    .toArray(double[][]::new);
        }

        public double[] numbers(String column) {
            return texts(column).stream().mapToDouble(Golden::number).toArray();
        }

        public List<String> texts(String column) {
            int at = names.indexOf(column);
            return rows.stream().map(row -> row.get(at)).toList();
        }
    }

    private static double number(String field) {
        return field.isEmpty() || field.equals("NA") ? Double.NaN : Double.parseDouble(field);
    }

    /** The reference values and data that are here. */
    static Set<String> files() {
        return Stream.of(COMMITTED, SHARED)
                .filter(Files::exists)
                .flatMap(Golden::below)
                .filter(file -> file.endsWith(".json") || file.endsWith(".csv"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/')).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> opened() {
        return Set.copyOf(OPENED);
    }

    /** Whether the data under another licence are here too. */
    static boolean isWhole() {
        return Files.exists(SHARED);
    }

    static String text(String file) {
        OPENED.add(file);
        try (InputStream committed = Golden.class.getResourceAsStream("/golden/" + file)) {
            if (committed != null) {
                return new String(committed.readAllBytes(), StandardCharsets.UTF_8);
            }
            Path shared = SHARED.resolve(file);
            assumeThat(shared).as("reference data that may not be committed").exists();
            return Files.readString(shared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
