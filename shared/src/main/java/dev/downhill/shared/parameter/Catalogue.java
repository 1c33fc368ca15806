package dev.downhill.shared.parameter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything of one sort that a person may choose, in the order of the page. */
public final class Catalogue<K extends Kind> {
    private final String noun;
    private final List<K> kinds;

    /** @throws IllegalArgumentException when two kinds share an id */
    @SafeVarargs
    public Catalogue(String noun, K... kinds) {
        this.noun = noun;
        this.kinds = List.of(kinds);
        for (K kind : kinds) {
            if (find(kind.id()) != kind) throw new IllegalArgumentException("two of the id " + kind.id());
        }
    }

    /** What these are, as "surface". */
    public String noun() {
        return noun;
    }

    public List<K> all() {
        return kinds;
    }

    public @Nullable K find(String id) {
        for (K kind : kinds) if (kind.id().equals(id)) return kind;
        return null;
    }

    /** The kind with this id, which code names and therefore must exist. */
    public K get(String id) {
        K kind = find(id);
        if (kind == null) throw new IllegalArgumentException("no " + noun + " " + id);
        return kind;
    }

    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (K kind : kinds) ids.add(kind.id());
        return ids;
    }
}
