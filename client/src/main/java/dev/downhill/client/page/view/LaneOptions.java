package dev.downhill.client.page.view;

import dev.downhill.client.page.Field;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Racing;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.schedule.ScheduleKind;
import dev.downhill.shared.schedule.Schedules;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.List;

/** What a lane may have beside its optimizer: a schedule, clipping, a start and an initial velocity of its own. */
final class LaneOptions {
    private LaneOptions() {}

    static List<Element> of(int index, Lane lane, State state) {
        List<Element> options = new ArrayList<>();
        options.add(schedule(index, lane));
        Chosen<ScheduleKind> schedule = lane.schedule();
        if (schedule != null) {
            options.add(RateCurve.of(index, state));
            for (Parameter parameter : schedule.kind().schema().parameters())
                options.add(FieldView.of(new Field.OfSchedule(index, parameter), state));
        }
        options.add(option(
                index,
                "clip-norm",
                "Clip the gradient’s norm",
                lane.clipNorm() != null,
                lane.withClipNorm(
                        lane.clipNorm() == null ? Lane.CLIP_NORM.initial().get(0) : null)));
        if (lane.clipNorm() != null) options.add(FieldView.of(new Field.ClipNorm(index), state));
        options.add(option(
                index,
                "clip-value",
                "Clip each coordinate",
                lane.clipValue() != null,
                lane.withClipValue(
                        lane.clipValue() == null ? Lane.CLIP_VALUE.initial().get(0) : null)));
        if (lane.clipValue() != null) options.add(FieldView.of(new Field.ClipValue(index), state));
        options.add(option(
                index,
                "start",
                "A start of its own",
                lane.start() != null,
                lane.withStart(lane.start() == null ? state.experiment().start() : null)));
        if (lane.start() != null) {
            Domain domain = state.experiment().surface().kind().domain();
            options.add(FieldView.of(new Field.LaneStart(index, 0, domain), state));
            options.add(FieldView.of(new Field.LaneStart(index, 1, domain), state));
        }
        if (lane.optimizer().kind().hasVelocity()) {
            boolean moving = !lane.velocity().equals(Point.ORIGIN);
            options.add(Element.of("p", "summary")
                    .key("velocity")
                    .text(
                            moving
                                    ? "Starts with a velocity; see it forgotten."
                                    : "The velocity starts at zero; try others."));
            options.add(FieldView.of(new Field.Velocity(index, 0), state));
            options.add(FieldView.of(new Field.Velocity(index, 1), state));
        }
        return options;
    }

    private static Element schedule(int index, Lane lane) {
        String id = "lanes[" + index + "].schedule";
        Chosen<ScheduleKind> chosen = lane.schedule();
        Element select = Element.of("select", "select")
                .id(id)
                .set("value", chosen == null ? "" : chosen.id())
                .on("change", input -> {
                    ScheduleKind kind = Schedules.ALL.find(input.value());
                    return new Racing.LaneChanged(
                            index, lane.withSchedule(kind == null ? null : Chosen.byDefault(kind)));
                })
                .add(Element.of("option").set("value", "").text("Constant"));
        for (ScheduleKind kind : Schedules.ALL.all())
            select.add(Element.of("option").set("value", kind.id()).text(kind.name()));
        return Element.of("div", "field wide")
                .key("schedule")
                .add(Element.of("label", "field-name").set("for", id).text("Schedule"))
                .add(select);
    }

    private static Element option(int index, String key, String name, boolean on, Lane next) {
        return Element.of("label", "check")
                .key("option-" + key)
                .add(Element.of("input", "checkbox")
                        .id("lanes[" + index + "]." + key + "-on")
                        .set("type", "checkbox")
                        .set("checked", on)
                        .on("change", input -> new Racing.LaneChanged(index, next)))
                .add(Element.of("span").text(name));
    }
}
