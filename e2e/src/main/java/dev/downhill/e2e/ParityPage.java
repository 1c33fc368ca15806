package dev.downhill.e2e;

import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/** Compiled to target/parity/parity.js: the samples as the browser computes them. */
public final class ParityPage {
    private ParityPage() {}

    public static void main(String[] arguments) {}

    /** A hash of what the sample gives for each of its seeds: the numbers themselves would take too long to send. */
    @JSExport
    public static Int32Array hashes(String name) {
        Sample sample = Samples.named(name);
        int[] hashes = new int[sample.seeds()];
        for (int seed = 0; seed < hashes.length; seed++) {
            double[] rows = sample.run(seed, Samples.ROWS);
            hashes[seed] = BitHash.of(rows, halves(rows).toJavaArray());
        }
        return Int32Array.fromJavaArray(hashes);
    }

    /** The bits of what the sample gives for one seed, the low half of each number first. */
    @JSExport
    public static Int32Array rows(String name, int seed) {
        return halves(Samples.named(name).run(seed, Samples.ROWS));
    }

    private static Int32Array halves(double[] values) {
        return new Int32Array(Float64Array.fromJavaArray(values).getBuffer());
    }
}
