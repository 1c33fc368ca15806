package dev.downhill.shared.search;

import java.util.ArrayList;
import java.util.List;

/**
 * How many of many starts have ended where.
 *
 * @param places by number; not to be changed, nor the counts
 * @param counts how many ended in each place
 * @param count how many starts there are, ended or not
 * @param every how many steps apart the positions are that can be drawn
 */
public record Tally(List<Place> places, List<Integer> counts, int count, int every) {
    /**
     * What of the starts ended in one place.
     *
     * @param number of the place
     * @param share of those that have ended, from 0 to 1
     */
    public record Share(int number, Place place, int count, double share) {}

    /** How many have ended. */
    public int done() {
        int done = 0;
        for (int each : counts) done += each;
        return done;
    }

    /** Where some ended, most first; of equals that with the lower number. */
    public List<Share> shares() {
        double done = done();
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int each = counts.get(i);
            if (each == 0) continue;
            int at = shares.size();
            while (at > 0 && shares.get(at - 1).count < each) at--;
            shares.add(at, new Share(i, places.get(i), each, each / done));
        }
        return shares;
    }
}
