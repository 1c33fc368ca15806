package dev.downhill.client.page;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.run.Trajectory;
import java.util.ArrayList;
import java.util.List;

/** A run as a file to take away: the same table as the command line's, or the preset with its lanes. */
public final class RunFile {
    private RunFile() {}

    /** {@code lane,step,lr,x,y,loss}; empty where a lane has left the finite numbers. */
    public static String csv(State state) {
        StringBuilder text = new StringBuilder("lane,step,lr,x,y,loss\n");
        List<Trajectory> lanes = state.run().trajectories();
        for (int lane = 0; lane < lanes.size(); lane++) {
            Trajectory trajectory = lanes.get(lane);
            for (int step = 0; step <= trajectory.steps(); step++) {
                text.append(lane + 1).append(',').append(step);
                number(text, trajectory.rate(step));
                number(text, trajectory.x(step, 0));
                number(text, trajectory.x(step, 1));
                number(text, trajectory.loss(step));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static void number(StringBuilder text, double value) {
        text.append(',');
        if (Double.isFinite(value)) text.append(Numbers.text(value));
    }

    /** The preset, the fingerprint, and of each lane its outcome, rates, positions and losses, as the command line has them. */
    public static String json(State state) {
        List<Json> lanes = new ArrayList<>();
        for (int lane = 0; lane < state.laneKeys().size(); lane++) {
            Trajectory trajectory = state.run().trajectories().get(lane);
            List<Json> rates = new ArrayList<>();
            List<Json> places = new ArrayList<>();
            List<Json> losses = new ArrayList<>();
            for (int step = 0; step <= trajectory.steps(); step++) {
                rates.add(Json.of(trajectory.rate(step)));
                places.add(JsonObject.numbers(trajectory.x(step, 0), trajectory.x(step, 1)));
                losses.add(Json.of(trajectory.loss(step)));
            }
            lanes.add(new JsonObject()
                    .put("id", state.experiment().lanes().get(lane).optimizer().id())
                    .put("outcome", state.diagnoses().get(lane).outcome().type().id())
                    .put("lr", new Json.Items(rates))
                    .put("x", new Json.Items(places))
                    .put("loss", new Json.Items(losses))
                    .build());
        }
        return new JsonObject()
                .put("preset", PresetJson.toJson(state.shown()))
                .put("fingerprint", state.run().fingerprint())
                .put("lanes", new Json.Items(lanes))
                .build()
                .toString();
    }
}
