package dev.downhill.shared.math;

import java.util.Random;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/** Seeded arguments for {@link Exact}: everywhere, and where it is hard. */
final class Arguments {
    private Arguments() {}

    /** Every double as likely as any other: all exponents, both signs. */
    static DoubleStream anywhere(int count, DoublePredicate wanted) {
        Random random = new Random(1);
        return some(count, () -> Double.longBitsToDouble(random.nextLong()), wanted);
    }

    static DoubleStream between(double low, double high, int count) {
        Random random = new Random(2);
        return some(count, () -> low + (high - low) * random.nextDouble(), x -> true);
    }

    /** Centre times or plus something of any size down to its last bit. */
    static DoubleStream near(double centre, int count) {
        Random random = new Random(3);
        return some(count, () -> centre + Math.scalb(random.nextDouble() - 0.5, -random.nextInt(53)), x -> true);
    }

    /** The neighbours of multiples of a quarter turn, up to 2⁵⁰ of them. */
    static DoubleStream nearQuarterTurns(int count) {
        Random random = new Random(4);
        return some(
                count,
                () -> {
                    double turns = Math.floor(Math.scalb(random.nextDouble(), random.nextInt(51)));
                    double angle = turns * (Math.PI / 2);
                    return angle + (random.nextInt(3) - 1) * Math.ulp(angle);
                },
                x -> true);
    }

    /** The doubles closest to a multiple of π/2 of all, and other famous ones. */
    static DoubleStream hardAngles() {
        return DoubleStream.of(
                Math.scalb(6381956970095103.0, 797),
                5.319372648326541e255,
                Math.scalb(5074680509567113.0, -49),
                Math.PI,
                Math.PI / 2,
                Math.nextUp(Math.PI / 4),
                Math.PI / 4,
                3 * (Math.PI / 4),
                1e22,
                1e300,
                Double.MAX_VALUE,
                1647099,
                1647099.4,
                Double.MIN_VALUE,
                Double.MIN_NORMAL);
    }

    private static DoubleStream some(int count, DoubleSupplier source, DoublePredicate wanted) {
        return DoubleStream.generate(source).filter(wanted).limit(count);
    }
}
