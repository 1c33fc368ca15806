package dev.downhill.shared.code;

import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.run.Experiment;

/** The batches of a run, drawn by our own generator, so that they are the page's: sfc32 by Doty-Humphrey. */
final class BatchCode {
    private static final String GENERATOR = """
            def draws(stream, step):  # sfc32 by Doty-Humphrey: the same batches as on the page
                a, b, c, counter = SEED, stream, step, 1

                def integer():
                    nonlocal a, b, c, counter
                    draw = (a + b + counter) & 0xFFFFFFFF
                    counter = counter + 1
                    a, b, c = b ^ b >> 9, c + (c << 3) & 0xFFFFFFFF, (c << 21 | c >> 11) + draw & 0xFFFFFFFF
                    return draw

                def below(bound):  # each number as likely
                    while True:
                        draw = integer() >> 1
                        if draw - draw % bound <= 2**31 - bound:
                            return draw % bound

                for _ in range(16):
                    integer()
                return below


            """;
    private static final String ANY = """
            def draw(step):  # with replacement
                below = draws(2, step)
                return [below(ALL) for _ in range(SIZE)]
            """;
    private static final String DIFFERENT = """
            def draw(step):  # without replacement: the first steps of a shuffle
                below = draws(2, step)
                order = list(range(ALL))
                for k in range(SIZE):
                    other = k + below(ALL - k)
                    order[k], order[other] = order[other], order[k]
                return order[:SIZE]
            """;
    private static final String DEALT = """
            epoch, order = -1, []


            def draw(step):  # all in a random order, batch after batch, then in another
                global epoch, order
                if step//EACH != epoch:
                    epoch = step//EACH
                    below = draws(3, epoch)
                    order = list(range(ALL))
                    for k in range(ALL - 1):
                        other = k + below(ALL - k)
                        order[k], order[other] = order[other], order[k]
                first = step % EACH*SIZE
                return order[first:first + SIZE]
            """;

    private BatchCode() {}

    /** Defines {@code draw}, which gives the numbers of the samples of a step. */
    static String of(Batches batches, Experiment experiment) {
        String sampling = switch (batches.sampling()) {
            case WITH_REPLACEMENT -> ANY;
            case WITHOUT_REPLACEMENT -> DIFFERENT;
            case EPOCHS -> DEALT;
        };
        return (GENERATOR + sampling)
                .replace("SEED", Numbers.text(experiment.seedNumber()))
                .replace("ALL", String.valueOf(batches.samples()))
                .replace("SIZE", String.valueOf(batches.size()))
                .replace("EACH", String.valueOf(batches.stepsPerEpoch()));
    }
}
