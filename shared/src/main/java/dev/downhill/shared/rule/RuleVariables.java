package dev.downhill.shared.rule;

import dev.downhill.shared.formula.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** What the variables of a rule are, from step to step: given to the registers when a step begins, taken from them when it ends. */
final class RuleVariables {
    private static final int NONE = -1;

    private final List<String> names;
    private final double[][] registers;
    private final int[] old;
    private final int[] changed;
    private final boolean[] isVector;
    private final double[] numbers;
    private final double[][] vectors;
    /** Whether the new value is what another variable was: that has to be read before any is written. */
    private final boolean[] isMoved;

    private final double[][] moving;

    /** @param position the vector of x, which is changed in place */
    RuleVariables(RulePlan plan, double[] position, double[][] registers) {
        this.registers = registers;
        names = plan.variables();
        int count = names.size();
        old = new int[count];
        changed = new int[count];
        isVector = new boolean[count];
        numbers = new double[count];
        vectors = new double[count][];
        isMoved = new boolean[count];
        moving = new double[count][position.length];
        for (int i = 0; i < count; i++) {
            String name = names.get(i);
            Integer before = plan.old(name);
            old[i] = before == null ? NONE : before;
            changed[i] = plan.changed(name);
            isVector[i] = plan.isVector(name);
            isMoved[i] = plan.instruction(changed[i]).operation() == Operation.INPUT;
            vectors[i] = name.equals(Rule.POSITION) ? position : new double[position.length];
            // the register of what it was is the variable itself
            if (old[i] != NONE && isVector[i]) registers[old[i]] = vectors[i];
        }
    }

    /** Asks for the registers that must be vectors because a vector variable takes its new value from them. */
    void spread(IntConsumer asking) {
        for (int i = 0; i < changed.length; i++) if (isVector[i]) asking.accept(changed[i]);
    }

    /** All are zero, but for the velocity. */
    void start(double[] velocity) {
        for (int i = 0; i < changed.length; i++)
            if (names.get(i).equals(Rule.VELOCITY) && isVector[i])
                System.arraycopy(velocity, 0, vectors[i], 0, velocity.length);
    }

    /** Fills the registers of numbers as they are when the step begins; those of vectors are the variables themselves. */
    void give(double[] into, boolean[] isSpread) {
        for (int i = 0; i < changed.length; i++) {
            if (old[i] == NONE || isVector[i]) continue;
            into[old[i]] = numbers[i];
            if (isSpread[old[i]]) Arrays.fill(registers[old[i]], numbers[i]);
        }
    }

    /** Takes the new values. */
    void take(double[] from) {
        for (int i = 0; i < changed.length; i++) {
            if (!isVector[i]) numbers[i] = from[changed[i]];
            else if (isMoved[i]) copy(registers[changed[i]], moving[i]);
        }
        for (int i = 0; i < changed.length; i++)
            if (isVector[i]) copy(isMoved[i] ? moving[i] : registers[changed[i]], vectors[i]);
    }

    private static void copy(double[] from, double[] into) {
        for (int i = 0; i < into.length; i++) into[i] = from[i];
    }

    /** The names of the vectors but for x and g. */
    List<String> shown() {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            String name = names.get(i);
            if (isVector[i] && !name.equals(Rule.POSITION) && !name.equals(Rule.GRADIENT)) shown.add(name);
        }
        return shown;
    }

    double[] vector(String name) {
        return vectors[names.indexOf(name)];
    }
}
