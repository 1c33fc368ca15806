package dev.downhill.shared.search;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Restarts;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/**
 * One lane from many starts at once, computed part by part. A member's run is the lane's from that start, bit for bit; what is
 * kept of it to be drawn is single precision, and of long runs of many members not every step.
 *
 * <p>Members come in blocks, each spread over all of the starts: the first already shows roughly what all will.
 */
public final class Swarm {
    /** The most positions that are kept of all members together: 48 MB. */
    public static final int MOST_POSITIONS = 6_000_000;

    private static final int BLOCKS = 32;
    /** A new start costs about as much as so many evaluations, and that is where a part may end. */
    private static final int START = 20;

    private final Restarts restarts;
    private final double[] starts;
    private final int count;
    private final int steps;
    private final int every;
    private final int stride;
    private final int blockSize;
    private final Ends ends;
    private float[] positions = {};
    private int[] places = {};
    private int done;
    private boolean isGoing;
    private boolean isBroken;

    /**
     * Some members that are done.
     *
     * @param positions of every frame, x, y in turn for each member: what is not finite cannot be drawn
     * @param places where each member ended, by its number in {@link Ends#places}
     */
    public record Block(float[] positions, int[] places) {}

    /**
     * @param lane the first is 0
     * @param starts x, y in turn, at least one start
     */
    public Swarm(Experiment experiment, int lane, double[] starts) {
        this(experiment, lane, starts, MOST_POSITIONS);
    }

    /**
     * The swarm that a lane starts as.
     *
     * @param lane the first is 0
     * @param area the part of the plane that is looked at
     */
    public static Swarm of(Experiment experiment, int lane, Chosen<SwarmKind> placed, Domain area) {
        Point centre = experiment.lanes().get(lane).startOr(experiment.start());
        return new Swarm(experiment, lane, SwarmKind.place(placed, centre, area));
    }

    Swarm(Experiment experiment, int lane, double[] starts, int mostPositions) {
        this.starts = starts;
        restarts = new Restarts(experiment, lane);
        ends = new Ends(restarts.surface(), restarts.domain());
        count = starts.length / 2;
        steps = experiment.steps();
        every = every(count, steps, mostPositions);
        stride = stride(count);
        blockSize = (count + BLOCKS - 1) / BLOCKS;
    }

    /** How many steps apart the positions are that are kept; the last step's is kept, too. */
    private static int every(int count, int steps, int most) {
        int every = 1;
        while (count * frames(steps, every) > most && every < steps) every++;
        return every;
    }

    /** How many positions of a run are kept if they are some steps apart. */
    private static int frames(int steps, int every) {
        return (steps + every - 1) / every + 1;
    }

    /** A number without a common divisor with the count, near its golden section: what it steps on is spread evenly. */
    private static int stride(int count) {
        int stride = Math.max(1, (int) (count * 0.6180339887498949));
        while (divisor(stride, count) > 1) stride++;
        return stride;
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    public int count() {
        return count;
    }

    /** How many members are done. */
    public int done() {
        return done;
    }

    /** How many steps apart the positions are that are kept. */
    public int every() {
        return every;
    }

    /** How many positions of each member are kept: steps 0, {@link #every}, … and the last. */
    public int frames() {
        return frames(steps, every);
    }

    /** Where members end. */
    public Ends ends() {
        return ends;
    }

    /** The index of the start of the member that is computed as the {@code number}th. */
    int index(int number) {
        return number * stride % count;
    }

    /**
     * Goes on until a block is done, or until about so many values and gradients more have been asked for. If that is left by an
     * error, it may be called again, and the member that was being computed starts over.
     *
     * @return the next block, or null if it is not done yet, or if all are
     */
    public @Nullable Block goOn(int evaluations) {
        if (done == count) return null;
        int left = evaluations;
        while (left > 0) {
            if (!isGoing || isBroken) begin();
            isBroken = true;
            int before = restarts.evaluations();
            boolean isThere = restarts.goOn(left);
            left -= restarts.evaluations() - before + START;
            if (isThere) record();
            isBroken = false;
            if (isThere && (done % blockSize == 0 || done == count)) return new Block(positions, places);
            if (!isThere) return null;
        }
        return null;
    }

    /** As when an error left it in the middle of a member. */
    void breakOff() {
        isBroken = true;
    }

    private void begin() {
        int inBlock = done % blockSize;
        if (inBlock == 0) {
            int members = Math.min(blockSize, count - done);
            positions = new float[2 * members * frames()];
            places = new int[members];
        }
        int index = index(done);
        restarts.begin(new Point(starts[2 * index], starts[2 * index + 1]), index);
        isGoing = true;
    }

    private void record() {
        Trajectory trajectory = restarts.trajectory();
        int member = done % blockSize;
        int members = places.length;
        int frames = frames();
        for (int frame = 0; frame < frames; frame++) {
            int step = Math.min(frame * every, steps);
            int at = 2 * (frame * members + member);
            positions[at] = (float) trajectory.x(step, 0);
            positions[at + 1] = (float) trajectory.x(step, 1);
        }
        places[member] = ends.count(restarts.outcome(), trajectory);
        done++;
        isGoing = false;
    }
}
