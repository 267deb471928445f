package org.foothold.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * What data can answer: a value, or the plain reason why there is none. Nothing here is ever NaN, and data that can happen
 * in a class never end in an exception.
 */
public sealed interface Answer<T> {

    record Known<T>(T value) implements Answer<T> {
        @Override
        public String toString() {
            return Printed.value(value);
        }
    }

    /** A rule keeps it from being shown below {@code minimum}; how many there are is not told. */
    record NotShown<T>(int minimum, Counted counted) implements Answer<T> {
        @Override
        public String toString() {
            return "not shown below " + minimum + " " + Printed.value(counted);
        }
    }

    /** So many more would make it answerable. */
    record NotEnough<T>(int more, Counted counted) implements Answer<T> {
        @Override
        public String toString() {
            return "not enough, missing " + more + " " + Printed.value(counted);
        }
    }

    record Undefined<T>(Reason why) implements Answer<T> {
        @Override
        public String toString() {
            return "undefined: " + Printed.value(why);
        }
    }

    static <T> Answer<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Answer<T> notShown(int minimum, Counted counted) {
        return new NotShown<>(minimum, counted);
    }

    static <T> Answer<T> notEnough(int more, Counted counted) {
        return new NotEnough<>(more, counted);
    }

    static <T> Answer<T> undefined(Reason why) {
        return new Undefined<>(why);
    }

    /** The number when it is finite, else the reason. */
    static Answer<Double> finite(double number, Reason otherwise) {
        return Double.isFinite(number) ? known(number) : undefined(otherwise);
    }

    default Optional<T> optional() {
        return this instanceof Known<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return flatMap(value -> known(change.apply(value)));
    }

    default <R> Answer<R> flatMap(Function<? super T, ? extends Answer<R>> change) {
        return switch (this) {
            case Known<T>(T value) -> change.apply(value);
            case NotShown<T>(int minimum, Counted counted) -> notShown(minimum, counted);
            case NotEnough<T>(int more, Counted counted) -> notEnough(more, counted);
            case Undefined<T>(Reason why) -> undefined(why);
        };
    }

    /** The value in words by {@code known}, or why there is none. */
    default Sentence sentence(Reader reader, Function<? super T, Sentence> known) {
        return switch (this) {
            case Known<T>(T value) -> known.apply(value);
            case NotShown<T>(int minimum, Counted counted) ->
                Sentence.of(reader, "answer.not_shown", counted.sentence(reader, minimum));
            case NotEnough<T>(int more, Counted counted) ->
                Sentence.of(reader, "answer.not_enough", counted.sentence(reader, more));
            case Undefined<T>(Reason why) -> why.sentence(reader);
        };
    }

    static Sentence say(Answer<? extends Finding> answer, Reader reader) {
        return answer.sentence(reader, finding -> finding.say(reader));
    }
}
