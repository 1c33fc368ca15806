package dev.downhill.shared.preset;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.parameter.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong, as JSON: {@code {"problems": [{"path": "lanes[1].rho", "message": "must be …"}]}}. */
public final class ProblemsJson {
    private ProblemsJson() {}

    public static Json.Members toJson(List<Problem> problems) {
        List<Json> items = new ArrayList<>();
        for (Problem problem : problems) {
            items.add(new JsonObject()
                    .put("path", problem.path())
                    .put("message", problem.message())
                    .build());
        }
        return new JsonObject().put("problems", new Json.Items(items)).build();
    }
}
