package dev.downhill.client.page.view;

import dev.downhill.client.page.Playback;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Playing;
import dev.downhill.shared.math.Numbers;

/** Play, pause, step, scrub. */
final class TransportView {
    private TransportView() {}

    static Element of(State state) {
        int steps = state.experiment().steps();
        boolean playing = state.playback().playing();
        Element play = Controls.button(
                        playing ? Icon.PAUSE : Icon.PLAY, playing ? "Pause" : "Play", new Playing.Toggled())
                .id("play");
        play.set("class", "button primary play");
        return Element.of("div", "transport")
                .key("transport")
                .set("role", "group")
                .label("Transport")
                .add(Controls.iconButton(Icon.START, "To the start", new Playing.Scrubbed(0))
                        .id("to-start"))
                .add(Controls.iconButton(Icon.BACK, "One step back", new Playing.Stepped(-1))
                        .id("step-back"))
                .add(play)
                .add(Controls.iconButton(Icon.FORWARD, "One step forward", new Playing.Stepped(1))
                        .id("step-forward"))
                .add(Controls.iconButton(Icon.END, "To the end", new Playing.Scrubbed(steps))
                        .id("to-end"))
                .add(Element.of("output", "step")
                        .id("step")
                        .set("aria-live", "off")
                        .text("step " + state.step() + " / " + steps))
                .add(Element.of("input", "slider scrub")
                        .id("scrub")
                        .set("type", "range")
                        .set("min", "0")
                        .set("max", String.valueOf(steps))
                        .set("step", "1")
                        .set("value", String.valueOf(state.step()))
                        .label("Step shown")
                        .set("aria-valuetext", "step " + state.step() + " of " + steps)
                        .on("input", input -> new Playing.Scrubbed((int) Numbers.parse(input.value()))))
                .add(speeds(state.playback().speed()));
    }

    private static Element speeds(Playback.Speed chosen) {
        Element speeds =
                Element.of("div", "choices speeds").set("role", "group").label("Speed");
        for (Playback.Speed speed : Playback.Speed.values()) {
            speeds.add(Controls.choice(speed.label(), speed == chosen, speed.spoken(), new Playing.SpeedChosen(speed))
                    .label(speed.spoken()));
        }
        return speeds;
    }
}
