package dev.downhill.shared.data;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.parameter.Values;

/** What two features that go together are like: x₁ = μ₁ + s₁·z₁ and x₂ = μ₂ + s₂·z₂, with z₁ and z₂ of correlation ρ. */
final class TwoFeatures {
    final Parameter scale1 = Generator.scale("scale-1", "x₁", 1);
    final Parameter scale2;
    private final Parameter offset1 = Generator.offset("offset-1", "x₁", 0);
    private final Parameter offset2 = Generator.offset("offset-2", "x₂", 0);
    private final Parameter correlation = Generator.correlation();

    /** @param initialScale2 the default of s₂ */
    TwoFeatures(double initialScale2) {
        scale2 = Generator.scale("scale-2", "x₂", initialScale2);
    }

    /** The parameters of a generator that has one more. */
    Schema schema(Parameter own) {
        return Schema.of(
                Generator.count(),
                own,
                offset1,
                offset2,
                scale1,
                scale2,
                correlation,
                Generator.outliers(),
                Generator.seed());
    }

    /** A standard normal number of their correlation with {@code z1}. */
    double together(Values values, double z1, double independent) {
        double rho = values.real(correlation);
        return rho * z1 + Exact.sqrt(1 - rho * rho) * independent;
    }

    /** @param into gets both features */
    void place(Values values, double z1, double z2, double[] into) {
        into[0] = values.real(offset1) + values.real(scale1) * z1;
        into[1] = values.real(offset2) + values.real(scale2) * z2;
    }
}
