package dev.downhill.shared.code;

import dev.downhill.shared.run.Experiment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A library for which a lane can be written as a script. Ids are permanent. */
public enum Library {
    NUMPY("numpy"),
    TORCH("torch");

    private final String id;

    Library(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The library of an id; null if there is none. */
    public static @Nullable Library find(String id) {
        for (Library library : values()) if (library.id.equals(id)) return library;
        return null;
    }

    /** What may be asked for, as in "must be one of …". */
    public static String ids() {
        List<String> ids = new ArrayList<>();
        for (Library library : values()) ids.add(library.id);
        return String.join(", ", ids);
    }

    /**
     * A lane as a script.
     *
     * @param lane the first is 0
     */
    public String write(Experiment experiment, int lane) {
        return this == NUMPY ? NumPyCode.of(experiment, lane) : TorchCode.of(experiment, lane);
    }
}
