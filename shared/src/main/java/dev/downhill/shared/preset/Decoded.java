package dev.downhill.shared.preset;

import dev.downhill.shared.parameter.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a text said, or everything that is wrong with it: never both, never neither. */
public final class Decoded<T> {
    /** No answer is much longer than what it answers; the rest is counted. */
    static final int MOST_PROBLEMS = 100;

    private final @Nullable T value;
    private final List<Problem> problems;

    private Decoded(@Nullable T value, List<Problem> problems) {
        this.value = value;
        this.problems = problems;
    }

    public static <T> Decoded<T> of(T value) {
        return new Decoded<>(value, List.of());
    }

    public static <T> Decoded<T> wrong(List<Problem> problems) {
        if (problems.isEmpty()) throw new IllegalArgumentException("nothing is wrong");
        if (problems.size() <= MOST_PROBLEMS) return new Decoded<>(null, List.copyOf(problems));
        List<Problem> some = new ArrayList<>();
        for (int i = 0; i < MOST_PROBLEMS; i++) some.add(problems.get(i));
        some.add(new Problem("", "There are " + (problems.size() - MOST_PROBLEMS) + " more problems."));
        return new Decoded<>(null, List.copyOf(some));
    }

    public boolean isRight() {
        return value != null;
    }

    /** Empty when it is right. */
    public List<Problem> problems() {
        return problems;
    }

    /** @throws IllegalStateException when something is wrong with it */
    public T value() {
        if (value == null) throw new IllegalStateException(problems.get(0).toString());
        return value;
    }

    /** One answer for either case. */
    public <R> R map(Function<? super T, ? extends R> right, Function<List<Problem>, ? extends R> wrong) {
        return value == null ? wrong.apply(problems) : right.apply(value);
    }
}
