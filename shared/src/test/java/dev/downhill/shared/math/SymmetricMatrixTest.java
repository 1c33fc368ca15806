package dev.downhill.shared.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.math.SymmetricMatrix.Eigen2;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SymmetricMatrixTest {
    private static final MathContext DIGITS = new MathContext(60);

    @Test
    void a_diagonal_matrix_is_its_own_answer() {
        assertThat(SymmetricMatrix.eigen(3, 0, 7)).isEqualTo(new Eigen2(3, 7, 0, 1));
        assertThat(SymmetricMatrix.eigen(7, 0, 3)).isEqualTo(new Eigen2(3, 7, 1, 0));
        assertThat(SymmetricMatrix.eigen(-5, 0, -5)).isEqualTo(new Eigen2(-5, -5, 1, 0));
        assertThat(SymmetricMatrix.eigen(1e-300, 0, 1e300)).isEqualTo(new Eigen2(1e-300, 1e300, 0, 1));
    }

    @Test
    void a_saddle_has_an_eigenvalue_of_each_sign() {
        Eigen2 eigen = SymmetricMatrix.eigen(0, 2, 0);
        assertThat(eigen.smaller()).isEqualTo(-2);
        assertThat(eigen.larger()).isEqualTo(2);
        assertThat(eigen.axisX()).isEqualTo(eigen.axisY()).isCloseTo(Math.sqrt(0.5), within(2e-16));
    }

    @Test
    void a_matrix_worked_by_hand() {
        Eigen2 eigen = SymmetricMatrix.eigen(2, -2, 5);
        assertThat(eigen.smaller()).isCloseTo(1, within(1e-15));
        assertThat(eigen.larger()).isCloseTo(6, within(1e-15));
        assertThat(eigen.axisX()).isCloseTo(1 / Math.sqrt(5), within(1e-15));
        assertThat(eigen.axisY()).isCloseTo(-2 / Math.sqrt(5), within(1e-15));
        assertThat(eigen.conditionNumber()).isCloseTo(6, within(1e-14));
    }

    @Test
    void eigenvalues_are_right_to_all_digits_however_small_beside_each_other() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double a = random.nextGaussian() * Math.pow(10, random.nextInt(13) - 6);
            double c = random.nextGaussian() * Math.pow(10, random.nextInt(13) - 6);
            // every other matrix as singular as doubles allow
            double b = i % 2 == 0 ? random.nextGaussian() : Math.sqrt(Math.abs(a * c));
            Eigen2 eigen = SymmetricMatrix.eigen(a, b, i % 2 == 0 ? c : Math.copySign(c, a));
            assertEigenvalues(a, b, i % 2 == 0 ? c : Math.copySign(c, a), eigen);
            assertAxis(a, b, i % 2 == 0 ? c : Math.copySign(c, a), eigen);
        }
    }

    private static void assertEigenvalues(double a, double b, double c, Eigen2 eigen) {
        BigDecimal mean = new BigDecimal(a).add(new BigDecimal(c)).divide(BigDecimal.valueOf(2));
        BigDecimal half = new BigDecimal(a).subtract(new BigDecimal(c)).divide(BigDecimal.valueOf(2));
        BigDecimal radius = half.pow(2).add(new BigDecimal(b).pow(2)).sqrt(new MathContext(80));
        double smaller = mean.subtract(radius).round(DIGITS).doubleValue();
        double larger = mean.add(radius).round(DIGITS).doubleValue();
        assertThat(eigen.smaller()).as("of %s %s %s", a, b, c).isCloseTo(smaller, within(5 * Math.ulp(smaller)));
        assertThat(eigen.larger()).as("of %s %s %s", a, b, c).isCloseTo(larger, within(5 * Math.ulp(larger)));
    }

    private static void assertAxis(double a, double b, double c, Eigen2 eigen) {
        double x = eigen.axisX();
        double y = eigen.axisY();
        double size = Math.max(Math.abs(eigen.smaller()), Math.abs(eigen.larger()));
        assertThat(x * x + y * y).isCloseTo(1, within(1e-15));
        assertThat(a * x + b * y).isCloseTo(eigen.larger() * x, within(2e-15 * size));
        assertThat(b * x + c * y).isCloseTo(eigen.larger() * y, within(2e-15 * size));
        assertThat(x).isGreaterThanOrEqualTo(0);
    }

    @Test
    void the_size_of_the_entries_does_not_matter() {
        Eigen2 huge = SymmetricMatrix.eigen(2 * 0x1p1019, -2 * 0x1p1019, 5 * 0x1p1019);
        Eigen2 tiny = SymmetricMatrix.eigen(2 * 0x1p-1070, -2 * 0x1p-1070, 5 * 0x1p-1070);
        assertThat(huge.larger()).isEqualTo(6 * 0x1p1019);
        assertThat(tiny.larger()).isEqualTo(6 * 0x1p-1070);
        assertThat(tiny.smaller()).isEqualTo(0x1p-1070);
        assertThat(huge.axisX()).isEqualTo(tiny.axisX());
        assertThat(SymmetricMatrix.eigen(0, Double.MAX_VALUE, 0).larger()).isEqualTo(Double.MAX_VALUE);
    }

    @Test
    void a_singular_matrix_has_an_infinite_condition_number() {
        assertThat(SymmetricMatrix.eigen(1, 2, 4).conditionNumber()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(SymmetricMatrix.eigen(0, 0, 0).conditionNumber()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(SymmetricMatrix.conditionNumber(new double[] {0, 3})).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(SymmetricMatrix.conditionNumber(new double[] {-8, 2, 4})).isEqualTo(4);
        assertThat(SymmetricMatrix.eigen(-9, 0, 3).conditionNumber()).isEqualTo(3);
    }

    @Test
    void what_is_not_finite_has_no_eigenvalues() {
        assertThat(SymmetricMatrix.eigen(1, Double.NaN, 1).larger()).isNaN();
        assertThat(SymmetricMatrix.eigen(Double.POSITIVE_INFINITY, 0, 1).smaller())
                .isNaN();
        assertThat(SymmetricMatrix.eigenvalues(new double[] {1, Double.NaN, 0, 1}, 2))
                .containsOnly(Double.NaN);
    }

    @Test
    void the_second_difference_has_its_textbook_eigenvalues() {
        int n = 100;
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            matrix[i * n + i] = 2;
            if (i > 0) {
                matrix[i * n + i - 1] = -1;
                matrix[(i - 1) * n + i] = -1;
            }
        }
        double[] eigenvalues = SymmetricMatrix.eigenvalues(matrix, n);
        for (int k = 1; k <= n; k++) {
            assertThat(eigenvalues[k - 1]).isCloseTo(2 - 2 * Math.cos(k * Math.PI / (n + 1)), within(2e-14));
        }
    }

    @Test
    void a_matrix_built_from_its_eigenvalues_gives_them_back() {
        Random random = new Random(2);
        for (int n : new int[] {1, 2, 3, 7, 40}) {
            double[] expected = random.doubles(n, -10, 10).sorted().toArray();
            double[] actual = SymmetricMatrix.eigenvalues(turned(expected, random), n);
            for (int i = 0; i < n; i++) {
                assertThat(actual[i]).isCloseTo(expected[i], within(1e-13));
            }
        }
    }

    /** H·diag(eigenvalues)·H with a random reflection H = I − 2·v·vᵀ. */
    private static double[] turned(double[] eigenvalues, Random random) {
        int n = eigenvalues.length;
        double[] v = random.doubles(n, -1, 1).toArray();
        double length = 0;
        for (double x : v) {
            length += x * x;
        }
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    double hik = (i == k ? 1 : 0) - 2 * v[i] * v[k] / length;
                    double hjk = (j == k ? 1 : 0) - 2 * v[j] * v[k] / length;
                    matrix[i * n + j] += hik * eigenvalues[k] * hjk;
                }
            }
        }
        return matrix;
    }

    @Test
    void only_the_upper_triangle_is_read_and_nothing_is_changed() {
        double[] matrix = {1, 2, 99, 1};
        assertThat(SymmetricMatrix.eigenvalues(matrix, 2)).containsExactly(new double[] {-1, 3}, within(1e-15));
        assertThat(matrix).containsExactly(1, 2, 99, 1);
        assertThat(SymmetricMatrix.eigenvalues(new double[0], 0)).isEmpty();
        assertThat(SymmetricMatrix.eigenvalues(new double[9], 3)).containsExactly(0, 0, 0);
    }

    @Test
    void entries_that_make_no_square_are_refused() {
        assertThatThrownBy(() -> SymmetricMatrix.eigenvalues(new double[3], 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 entries are not a square matrix of 2 rows");
    }
}
