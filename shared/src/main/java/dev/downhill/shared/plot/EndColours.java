package dev.downhill.shared.plot;

import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.run.Outcome;
import dev.downhill.shared.search.Place;
import java.util.List;

/**
 * The colours of where starts end. Minima have seven of the lanes' colours, which are told apart by every eye, in an order that
 * begins with those that few lanes have; an eighth minimum has the first again.
 */
public final class EndColours {
    private static final int[] ORDER = {3, 7, 6, 4, 2, 0, 1};

    private EndColours() {}

    /** The colour of each place, 0xAARRGGBB. */
    public static int[] of(List<Place> places, Theme theme) {
        int[] colours = new int[places.size()];
        int minima = 0;
        for (int i = 0; i < colours.length; i++) {
            Place place = places.get(i);
            colours[i] = place.type() == Outcome.Type.CONVERGED && place.at() != null
                    ? theme.lane(ORDER[minima++ % ORDER.length])
                    : elsewhere(place.type(), theme);
        }
        return colours;
    }

    private static int elsewhere(Outcome.Type type, Theme theme) {
        return switch (type) {
            case DIVERGED -> theme.ink();
            case MOVING -> theme.softInk();
            default -> 0xff000000 | theme.paper();
        };
    }
}
