package dev.downhill.e2e;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.search.Place;
import dev.downhill.shared.search.Swarm;
import dev.downhill.shared.search.SwarmKind;
import dev.downhill.shared.search.Swarms;
import java.util.List;

/** Many starts, placed each way, one seed for each: where they go and where they end. */
record ManyStarts(List<SwarmKind> kinds) implements Sample {
    private static final String LINK =
            "v=1&objective=himmelblau&gradient=noisy&gradient.sigma=0.1&steps=9&lane1=adam&lane1.lr=0.4&start=1,2";

    ManyStarts() {
        this(Swarms.all().all());
    }

    @Override
    public String name() {
        return "many starts";
    }

    @Override
    public String title(int seed) {
        return kinds.get(seed).name();
    }

    @Override
    public List<String> arguments() {
        return List.of("member");
    }

    @Override
    public List<String> results() {
        return List.of("x", "y", "last x", "last y", "type of its end", "x of its end");
    }

    @Override
    public int seeds() {
        return kinds.size();
    }

    @Override
    public double[] run(int seed, int count) {
        Experiment experiment = PresetLink.read(LINK).value().experiment();
        Chosen<SwarmKind> swarm = Chosen.byDefault(kinds.get(seed));
        Swarm members =
                Swarm.of(experiment, 0, swarm, experiment.surface().kind().frame());
        double[] rows = new double[count * 7];
        int row = 0;
        while (row < count) {
            Swarm.Block block = members.goOn(1000);
            if (block == null) continue;
            int size = block.places().length;
            int last = 2 * size * (members.frames() - 1);
            for (int i = 0; i < size && row < count; i++, row++) {
                Place end = members.ends().places().get(block.places()[i]);
                rows[7 * row] = row;
                rows[7 * row + 1] = block.positions()[2 * i];
                rows[7 * row + 2] = block.positions()[2 * i + 1];
                rows[7 * row + 3] = block.positions()[last + 2 * i];
                rows[7 * row + 4] = block.positions()[last + 2 * i + 1];
                rows[7 * row + 5] = end.type().ordinal();
                rows[7 * row + 6] = end.at() == null ? Double.NaN : end.at().x();
            }
        }
        return rows;
    }
}
