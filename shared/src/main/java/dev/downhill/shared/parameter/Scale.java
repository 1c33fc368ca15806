package dev.downhill.shared.parameter;

import dev.downhill.shared.math.Exact;

/** How a slider's travel from 0 to 1 maps to a parameter's values. Display only: a scale never changes a stored number. */
public enum Scale {
    /** Equal travel, equal difference. */
    LINEAR {
        @Override
        double map(double value) {
            return value;
        }

        @Override
        double unmap(double mapped) {
            return mapped;
        }
    },
    /** Equal travel, equal ratio. */
    LOGARITHMIC {
        @Override
        double map(double value) {
            return Exact.log(Math.max(value, SMALLEST));
        }

        @Override
        double unmap(double mapped) {
            return Exact.exp(mapped);
        }
    },
    /** Fine close to 1, as 0.9, 0.99, 0.999: equal travel, equal ratio of the distance to 1. */
    CLOSE_TO_ONE {
        @Override
        double map(double value) {
            return -Exact.log(Math.max(1 + NEAREST_TO_ONE - value, NEAREST_TO_ONE));
        }

        @Override
        double unmap(double mapped) {
            return 1 + NEAREST_TO_ONE - Exact.exp(-mapped);
        }
    };

    private static final double SMALLEST = 1e-300;
    private static final double NEAREST_TO_ONE = 1e-3;

    abstract double map(double value);

    abstract double unmap(double mapped);

    /** The travel, 0 to 1, at which a slider from {@code low} to {@code high} shows {@code value}; ends stand for what lies beyond. */
    public double travel(double value, double low, double high) {
        double travel = (map(value) - map(low)) / (map(high) - map(low));
        return travel >= 0 ? Math.min(travel, 1) : 0;
    }

    /** The value at a travel from 0 to 1; the ends are exactly {@code low} and {@code high}. */
    public double value(double travel, double low, double high) {
        if (travel <= 0) return low;
        if (travel >= 1) return high;
        return unmap(map(low) + travel * (map(high) - map(low)));
    }
}
