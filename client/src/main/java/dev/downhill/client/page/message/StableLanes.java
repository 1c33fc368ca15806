package dev.downhill.client.page.message;

import dev.downhill.client.page.State;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.run.StableRate;
import java.util.ArrayList;
import java.util.List;

/** Learning rates with which no lane blows up. */
final class StableLanes {
    private StableLanes() {}

    /** The state with a stable rate for every lane that blew up, and the sentence that names them, or says that there is none. */
    static State of(State state) {
        List<Lane> lanes = new ArrayList<>(state.experiment().lanes());
        List<String> lowered = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            if (!state.diagnoses().get(lane).blewUp()) continue;
            Lane found = StableRate.find(state.experiment(), lane);
            if (found == lanes.set(lane, found)) continue;
            lowered.add(found.optimizer().kind().name() + " " + Numbers.text(found.lr()));
        }
        if (lowered.isEmpty()) return state.saying("No lower learning rate is stable here.");
        return state.with(state.experiment().withLanes(lanes))
                .saying("Learning rates lowered so that these do not diverge: " + String.join(", ", lowered) + ".");
    }
}
