package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever merges goes into bytes and comes back; whatever else the bytes are, they are refused with an {@link UnreadableState}. A
 * new state without bytes, or without an example, fails.
 */
class StateBytesTests {

    private static final int VERSION_AT = 4;
    private static final int ROUNDS = 1000;

    @Test
    void everythingThatMergesOrIsKeptGoesIntoBytes() throws IOException {
        Set<String> examples = StateExamples.all().stream()
                .map(example -> example.getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> states = LibraryTypes.all().stream()
                .filter(type -> LibraryTypes.isPublic(type) && isState(type))
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(examples).isEqualTo(states);
    }

    /** Made empty by the public, and mergeable with its like; or kept between runs all the same. */
    private static boolean isState(Class<?> type) {
        return merges(type) || has(type, "fromBytes", byte[].class);
    }

    static boolean merges(Class<?> type) {
        return has(type, "merge", type) && has(type, "empty");
    }

    private static boolean has(Class<?> type, String name, Class<?>... arguments) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getReturnType() == type)
                .map(Method::getParameterTypes)
                .anyMatch(found -> arguments.length == 0 || Arrays.equals(found, arguments));
    }

    @Test
    void examplesOfAKindDiffer() {
        assertThat(StateExamples.all().stream().map(example -> Arrays.toString(bytes(example))))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyStateComesBackFromItsBytes() {
        for (Object example : StateExamples.all()) {
            Object back = read(example.getClass(), bytes(example));
            assertThat(bytes(back)).isEqualTo(bytes(example));
        }
    }

    @Test
    void aNewerVersionIsRefusedAsSuch() {
        for (Object example : StateExamples.all()) {
            byte[] newer = bytes(example);
            newer[VERSION_AT]++;
            assertThatExceptionOfType(UnreadableState.class)
                    .isThrownBy(() -> read(example.getClass(), newer))
                    .withMessageContaining("written by a newer library");
        }
    }

    @Test
    void aStateOfAnotherKindIsNamed() {
        byte[] moments = Moments.of(1, 2).toBytes();
        assertThatExceptionOfType(UnreadableState.class)
                .isThrownBy(() -> Histogram.fromBytes(moments))
                .withMessage("not a state of the kind HIST, but MOMT");
    }

    /** What is read in spite of the damage is a state like any other: it goes into bytes and comes back. */
    @Test
    void damagedAndForeignBytesAreRefusedOrAreAState() {
        var random = new Random(8);
        for (Object example : StateExamples.all()) {
            byte[] whole = bytes(example);
            int refused = 0;
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bytes = damaged(whole, random);
                Optional<Object> state = readOrRefused(example.getClass(), bytes);
                refused += state.isEmpty() ? 1 : 0;
                state.ifPresent(found -> assertThat(bytes(read(example.getClass(), bytes(found))))
                        .as("%s", Arrays.toString(bytes))
                        .isEqualTo(bytes(found)));
            }
            assertThat(refused).as("%s", example).isGreaterThan(ROUNDS / 4);
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 1 -> Arrays.copyOf(whole, whole.length + 1 + random.nextInt(9));
            case 2 -> garbage(whole, random);
            default -> bytes;
        };
    }

    /** Noise behind the right beginning. */
    private static byte[] garbage(byte[] whole, Random random) {
        byte[] bytes = new byte[VERSION_AT + 1 + random.nextInt(60)];
        random.nextBytes(bytes);
        System.arraycopy(whole, 0, bytes, 0, VERSION_AT + 1);
        return bytes;
    }

    private static Optional<Object> readOrRefused(Class<?> type, byte[] bytes) {
        try {
            return Optional.of(read(type, bytes));
        } catch (UnreadableState e) {
            return Optional.empty();
        }
    }

    private static Object read(Class<?> type, byte[] bytes) {
        try {
            return type.getMethod("fromBytes", byte[].class).invoke(null, (Object) bytes);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(Object state) {
        try {
            return (byte[]) state.getClass().getMethod("toBytes").invoke(state);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
