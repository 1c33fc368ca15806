package dev.downhill.shared.search;

import dev.downhill.shared.parameter.Catalogue;

/** Every way to place many starts. */
public final class Swarms {
    public static final Catalogue<SwarmKind> ALL = new Catalogue<>("swarm", Grid.kind(), Ring.kind(), Patch.kind());

    private Swarms() {}
}
