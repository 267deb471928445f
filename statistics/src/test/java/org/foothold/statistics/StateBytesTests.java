package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
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
    private static final int ROUNDS = 3000;

    @Test
    void everythingThatMergesOrIsKeptGoesIntoBytes() throws IOException {
        Set<String> examples = StateExamples.all().stream()
                .map(example -> example.state().getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> states = LibraryTypes.all().stream()
                .filter(type -> LibraryTypes.isPublic(type) && isState(type))
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(examples).isEqualTo(states);
    }

    /** Made empty by the public, and mergeable with its like; or kept between runs all the same. */
    private static boolean isState(Class<?> type) {
        return (has(type, "merge", type) && has(type, "empty")) || has(type, "fromBytes", byte[].class);
    }

    private static boolean has(Class<?> type, String name, Class<?>... arguments) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getReturnType() == type)
                .map(Method::getParameterTypes)
                .anyMatch(found -> arguments.length == 0 || Arrays.equals(found, arguments));
    }

    @Test
    void everyStateComesBackFromItsBytes() {
        for (StateExamples.Example example : StateExamples.all()) {
            Object back = example.read().apply(example.bytes());
            assertThat(back).hasSameClassAs(example.state());
            assertThat(bytes(back)).isEqualTo(example.bytes());
        }
    }

    @Test
    void aNewerVersionIsRefusedAsSuch() {
        for (StateExamples.Example example : StateExamples.all()) {
            byte[] newer = example.bytes().clone();
            newer[VERSION_AT]++;
            assertThatExceptionOfType(UnreadableState.class)
                    .isThrownBy(() -> example.read().apply(newer))
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
        for (StateExamples.Example example : StateExamples.all()) {
            int refused = 0;
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bytes = damaged(example.bytes(), random);
                Optional<Object> state = read(example, bytes);
                refused += state.isEmpty() ? 1 : 0;
                state.ifPresent(found -> assertThat(read(example, bytes(found)).map(StateBytesTests::bytes))
                        .as("%s", Arrays.toString(bytes))
                        .hasValue(bytes(found)));
            }
            assertThat(refused).as("%s", example.state()).isGreaterThan(ROUNDS / 4);
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

    private static Optional<Object> read(StateExamples.Example example, byte[] bytes) {
        try {
            return Optional.of(example.read().apply(bytes));
        } catch (UnreadableState e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Object state) {
        try {
            return (byte[]) state.getClass().getMethod("toBytes").invoke(state);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
