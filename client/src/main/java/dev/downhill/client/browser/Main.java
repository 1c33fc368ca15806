package dev.downhill.client.browser;

import org.teavm.jso.JSBody;

/** Starts the page, or in a worker the worker: both load the same script. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (isPage()) new Playground().start();
        else if (!isNamed("")) new Later().attempt(() -> SwarmWorker.start(), () -> {}, () -> SwarmWorker.start());
        else ReliefWorker.start();
    }

    @JSBody(params = "name", script = "return self.name === name;")
    static native boolean isNamed(String name);

    @JSBody(script = "return typeof document !== 'undefined';")
    private static native boolean isPage();
}
