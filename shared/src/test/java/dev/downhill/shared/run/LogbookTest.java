package dev.downhill.shared.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.preset.PresetLink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogbookTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=1",
                // diverges until it is not finite
                "v=1&lane1=sgd&lane1.lr=5&steps=2000&lane2=lbfgs&lane2.line-search=strong-wolfe",
                "v=1&objective=saddle&lane1=sgd&steps=1&start=0,0",
                "v=1&objective=rastrigin&lane1=momentum&lane2=newton&steps=60",
                "v=1&objective=logistic-regression&lane1=adam&gradient=minibatch&gradient.size=5&steps=30"
            })
    void who_reads_it_knows_all_that_who_wrote_it_did(String link) {
        Experiment experiment = PresetLink.read(link).value().experiment();
        Run run = experiment.run();
        List<Logbook> books = new ArrayList<>();
        for (Diagnosis lane : Diagnosis.of(run)) books.add(Logbook.of(lane));

        List<Trajectory> trajectories = new ArrayList<>();
        for (Logbook book : books) trajectories.add(book.trajectory());
        Run read = new Computation(experiment).of(trajectories);

        assertThat(read.fingerprint()).isEqualTo(run.fingerprint());
        for (int lane = 0; lane < books.size(); lane++)
            assertThat(all(books.get(lane).diagnosis(read, lane))).isEqualTo(all(new Diagnosis(run, lane)));
    }

    /** Whatever anybody asks a diagnosis, in order. */
    private static List<Object> all(Diagnosis lane) {
        List<Object> all = new ArrayList<>(lane.sentences());
        all.add(lane.outcome());
        all.add(lane.vantage());
        all.add(String.valueOf(lane.fit()));
        all.add(String.valueOf(lane.iteration()));
        all.add(lane.predicted());
        all.add(lane.blewUp());
        all.add(lane.standsStill());
        Trajectory way = lane.trajectory();
        Journey journey = lane.journey();
        for (int step = 0; step <= way.steps(); step++) {
            all.add(way.rate(step));
            all.add(way.evaluations(step));
            all.add(way.gradientEvaluations(step));
            all.add(way.valueEvaluations(step));
            all.add(journey.gradientNorm(step));
            all.add(journey.overshoot(step));
            all.add(journey.climb(step));
            for (int axis = Journey.ALONG; axis <= Journey.ACROSS; axis++) {
                all.add(journey.progress(axis, step));
                all.add(journey.path(axis, step));
                all.add(journey.signChanges(axis, step));
            }
        }
        return all;
    }
}
