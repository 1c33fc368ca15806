package dev.downhill.shared.search;

import dev.downhill.shared.parameter.Catalogue;
import org.jspecify.annotations.Nullable;

/** Every way to place many starts. */
public final class Swarms {
    private static @Nullable Catalogue<SwarmKind> all;

    private Swarms() {}

    /** Made when somebody asks first: few pages need it. */
    public static Catalogue<SwarmKind> all() {
        if (all == null) all = new Catalogue<>("swarm", Grid.kind(), Ring.kind(), Patch.kind());
        return all;
    }
}
