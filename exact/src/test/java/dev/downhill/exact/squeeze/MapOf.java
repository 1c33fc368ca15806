package dev.downhill.exact.squeeze;

import java.util.List;
import java.util.Set;

/** A source map that says of each definition of a script of one line whether it is from soon.java, late.java or made.java. */
record MapOf(List<Piece> pieces, List<Integer> places, Set<String> late, Set<String> made) {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    String json() {
        StringBuilder mappings = new StringBuilder();
        int column = 0;
        int source = 0;
        for (Piece piece : pieces) {
            if (!piece.isDefinition()) continue;
            int place = places.get(piece.from());
            int file = late.contains(piece.name()) ? 1 : made.contains(piece.name()) ? 2 : 0;
            if (!mappings.isEmpty()) mappings.append(',');
            mappings.append(digits(place - column))
                    .append(digits(file - source))
                    .append("AA");
            column = place;
            source = file;
        }
        return "{\"version\":3,\"sources\":[\"soon.java\",\"late.java\",\"made.java\"],\"mappings\":\"" + mappings
                + "\"}";
    }

    private static String digits(int number) {
        int rest = number < 0 ? (-number << 1) + 1 : number << 1;
        StringBuilder digits = new StringBuilder();
        do {
            int digit = rest & 31;
            rest >>>= 5;
            digits.append(DIGITS.charAt(rest > 0 ? digit | 32 : digit));
        } while (rest > 0);
        return digits.toString();
    }
}
