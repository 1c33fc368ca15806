package dev.downhill.client.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.downhill.client.page.message.Opening;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Run;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static final String LONG = "v=1&objective=rastrigin&lane1=lbfgs&lane1.line-search=strong-wolfe";

    @AfterEach
    void wait_for_runs_again() {
        Runs.waitUntil(null);
    }

    @Test
    void a_run_that_takes_too_long_is_not_waited_for_and_is_there_when_it_was_kept() {
        State before = Visit.open().state();
        Message opening = new Opening.AddressOpened("", LONG + "&steps=5000");
        String patient = opening.apply(before).state().run().fingerprint();
        Runs.keep(before.run(), before.diagnoses());
        Runs.waitUntil(() -> true);

        Runs.LongRun thrown = catchThrowableOfType(Runs.LongRun.class, () -> opening.apply(before));
        Run run = Objects.requireNonNull(thrown.computation().goOn(Integer.MAX_VALUE));
        Runs.keep(run, Diagnosis.of(run));

        assertThat(opening.apply(before).state().run().fingerprint()).isEqualTo(patient);
    }

    @Test
    void an_impatient_page_still_has_short_runs_at_once() {
        Runs.waitUntil(() -> true);

        assertThat(Visit.open("v=1&steps=20").state().experiment().steps()).isEqualTo(20);
        assertThatThrownBy(() -> Visit.open(LONG + "&steps=4000")).isInstanceOf(Runs.LongRun.class);
    }
}
