package dev.downhill.shared.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.preset.PresetLink;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseFloorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "objective=least-squares&lane1=sgd&lane1.lr=0.05 | noise floor: predicted 0.0[0-9]+ above the minimum, measured 0.0[0-9]+",
                "objective=least-squares&lane1=sgd&lane1.lr=0.3 | no noise floor: batches of 1 .*",
                "objective=least-squares&lane1=adam&lane1.lr=0.01 | batches keep .*: measured only, theory here is of SGD.*",
                "objective=least-squares&lane1=sgd&lane1.lr=0.05&lane1.clip-norm=1 | .*measured only, theory here is of SGD.*",
                "objective=least-squares&gradient.sampling=epochs&lane1=sgd | .*measured only, theory here is of draws.*",
                "objective=logistic-regression&lane1=sgd | .*measured only, theory here is of least squares",
            })
    void the_floor_is_predicted_where_theory_is_exact_and_else_measured_only(String link, String sentence) {
        Experiment experiment = PresetLink.read("gradient=minibatch&steps=10000&start=1,-1&" + link)
                .value()
                .experiment();
        assertThat(new Diagnosis(experiment.run(), 0).sentences())
                .anySatisfy(each -> assertThat(each).matches(sentence));
    }
}
