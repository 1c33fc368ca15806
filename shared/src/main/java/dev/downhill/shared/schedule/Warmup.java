package dev.downhill.shared.schedule;

/**
 * A linear warm-up before a schedule: with w steps of it and the schedule's first rate η₀, step t &lt; w is taken with
 * η₀·(1/w + (1 − 1/w)·t/w), from η₀/w up towards η₀; step w is the schedule's step 0, and it sees no loss from before. Goyal et
 * al. 2017. As PyTorch's {@code SequentialLR([LinearLR(1/w, 1, w), schedule], [w])}.
 *
 * @param steps w, not below 0
 */
record Warmup(int steps, Schedule then) implements Schedule {
    @Override
    public Rates from(double lr) {
        // the first rate depends on no loss; the schedule itself starts afresh
        double first = then.from(lr).at(0, 0);
        double share = 1.0 / steps;
        Rates rates = then.from(lr);
        return (step, loss) ->
                step < steps ? first * (share + (1 - share) * ((double) step / steps)) : rates.at(step - steps, loss);
    }
}
