package dev.downhill.client.page;

/** The state after a message, and what the browser is to do. In an array, since nobody compares effects in a script. */
public final class Update {
    private final State state;
    private final Effect[] effects;

    private Update(State state, Effect[] effects) {
        this.state = state;
        this.effects = effects;
    }

    public static Update of(State state, Effect... effects) {
        return new Update(state, effects.clone());
    }

    public State state() {
        return state;
    }

    /** What the browser is to do, in this order; not to be written to. */
    public Effect[] effects() {
        return effects;
    }

    /** The same things to do after another state. */
    public Update with(State other) {
        return new Update(other, effects);
    }

    /** With more to do. */
    public Update and(Effect effect) {
        Effect[] more = new Effect[effects.length + 1];
        System.arraycopy(effects, 0, more, 0, effects.length);
        more[effects.length] = effect;
        return new Update(state, more);
    }
}
