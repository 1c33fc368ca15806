package dev.downhill.client.page;

import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.run.Experiment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The code that somebody reads. The server writes it; until a new one has come the old one stays.
 *
 * @param language in which the selected lane is read, or null while nobody reads it
 * @param order what was wanted last, or null
 * @param number of that order: what comes for an earlier one comes too late
 * @param busy whether what was wanted has not come yet
 * @param text what came last, or empty
 * @param name of what came last
 * @param problems why nothing came
 */
public record Script(
        @Nullable Language language,
        @Nullable Order order,
        int number,
        boolean busy,
        String text,
        String name,
        List<Problem> problems) {
    static final Script NONE = new Script(null, null, 0, false, "", "", List.of());

    /**
     * What a script is to be of.
     *
     * @param lane the first is 0
     */
    public record Order(Experiment experiment, int lane, Language language) {}

    /** Read in another language, or not any more: then nothing is kept, and nothing that comes is wanted. */
    public Script in(@Nullable Language other) {
        return other == null
                ? new Script(null, null, number + 1, false, "", "", List.of())
                : new Script(other, order, number, busy, text, name, problems);
    }

    /** Waiting for something else than before. */
    public Script wanting(Order next) {
        return new Script(language, next, number + 1, true, text, name, List.of());
    }

    /** Waiting once more for what did not come. */
    public Script wantingAgain() {
        return order == null ? this : wanting(order);
    }

    /** What was wanted has come. */
    public Script written(String code) {
        String of = order == null
                ? ""
                : "Lane " + (order.lane() + 1) + " in " + order.language().label();
        return new Script(language, order, number, false, code, of, List.of());
    }

    /** It will not come. What is there is of something else, and goes. */
    public Script failed(List<Problem> why) {
        return new Script(language, order, number, false, "", "", why);
    }
}
