package dev.downhill.shared.rule;

import dev.downhill.shared.formula.Assembly;
import dev.downhill.shared.formula.Assembly.Instruction;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule with values for its parameters as instructions, ready to be run by any number of descents. Each instruction fills a
 * register with a number or with a vector; a register is written once a step, so that whoever read it keeps what was read.
 */
final class RulePlan {
    /** Bits of {@link Assembly#dependence}: what changes from step to step, and what has coordinates. */
    private static final int NUMBER = 1;

    private static final int VECTOR = 2;

    /** Operations beside those of formulas. */
    static final int GRADIENT = 100;

    static final int LOSS = 101;
    static final int SUM = 102;
    static final int DOT = 103;

    private final Rule rule;
    private final double[] parameters;
    private final Set<String> assigned = new LinkedHashSet<>();
    private final Set<String> vectors = new LinkedHashSet<>();
    private Assembly assembly = new Assembly();
    /** What inputs of the assembly are filled with, where it is not a variable. */
    private Map<Integer, Instruction> own = new HashMap<>();

    private Map<Instruction, Integer> made = new HashMap<>();
    /** The register of each name as it is now, while the rule is gone through; in the end, of its new value. */
    private Map<String, Integer> now = new LinkedHashMap<>();
    /** The register of each variable when the step begins; only of those that are read before they are assigned. */
    private Map<String, Integer> before = new LinkedHashMap<>();

    private int rate;
    private int step;

    /** @param parameters one for each of the rule's, in their order */
    RulePlan(Rule rule, double[] parameters) {
        this.rule = rule;
        this.parameters = parameters;
        for (Rule.Assignment assignment : rule.assignments()) assigned.add(assignment.name());
        vectors.add(Rule.POSITION);
        // a variable is a vector when it is given one; that may make others vectors
        int known;
        do {
            known = vectors.size();
            assemble();
            for (Map.Entry<String, Integer> entry : now.entrySet())
                if (isVector(entry.getValue())) vectors.add(entry.getKey());
        } while (vectors.size() > known);
    }

    private void assemble() {
        assembly = new Assembly();
        own = new HashMap<>();
        made = new HashMap<>();
        now = new LinkedHashMap<>();
        before = new LinkedHashMap<>();
        rate = assembly.input(NUMBER);
        step = assembly.input(NUMBER);
        int position = assembly.input(NUMBER | VECTOR);
        before.put(Rule.POSITION, position);
        now.put(Rule.POSITION, position);
        for (Rule.Assignment assignment : rule.assignments())
            now.put(assignment.name(), assembly.add(assignment.expression(), this::read, this::call));
        Map<String, Integer> kept = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> entry : now.entrySet())
            if (assigned.contains(entry.getKey())) kept.put(entry.getKey(), entry.getValue());
        now = kept;
    }

    private int read(String name) {
        if (name.equals(Rule.RATE)) return rate;
        if (name.equals(Rule.STEP)) return step;
        Integer there = now.get(name);
        if (there != null) return there;
        int register;
        if (name.equals(Rule.GRADIENT)) {
            register = own(GRADIENT, before(Rule.POSITION), 0, NUMBER | VECTOR);
        } else if (assigned.contains(name)) {
            register = assembly.input(vectors.contains(name) ? NUMBER | VECTOR : NUMBER);
            before.put(name, register);
        } else {
            return assembly.constant(parameters[rule.parameters().indexOf(name)]);
        }
        now.put(name, register);
        return register;
    }

    private int call(Call call) {
        int a = assembly.add(call.arguments().get(0), this::read, this::call);
        if (call.function().equals(RuleFunctions.GRAD)) return own(GRADIENT, a, 0, NUMBER | VECTOR);
        if (call.function().equals(RuleFunctions.LOSS)) return own(LOSS, a, 0, NUMBER);
        if (call.function().equals(RuleFunctions.SUM)) return own(SUM, a, 0, NUMBER);
        if (call.function().equals(RuleFunctions.NORM)) return assembly.apply(Operation.SQRT, own(DOT, a, a, NUMBER));
        int b = assembly.add(call.arguments().get(1), this::read, this::call);
        return own(DOT, a, b, NUMBER);
    }

    /** The register of what is computed from whole vectors, made only once for the same ones. */
    private int own(int operation, int a, int b, int dependence) {
        Instruction instruction = new Instruction(operation, a, b, b);
        Integer there = made.get(instruction);
        if (there != null) return there;
        int register = assembly.input(dependence);
        made.put(instruction, register);
        own.put(register, instruction);
        return register;
    }

    private int before(String name) {
        Integer register = before.get(name);
        if (register == null) throw new IllegalStateException(name);
        return register;
    }

    /** How often a step asks for the gradient or the loss. */
    int questions() {
        int questions = 0;
        for (Instruction instruction : own.values())
            if (instruction.operation() == GRADIENT || instruction.operation() == LOSS) questions++;
        return questions;
    }

    int size() {
        return assembly.size();
    }

    /** What fills a register; an {@link Operation#INPUT} is a variable, the rate or the step. */
    Instruction instruction(int register) {
        Instruction instruction = own.get(register);
        return instruction == null ? assembly.instruction(register) : instruction;
    }

    boolean isVector(int register) {
        return (assembly.dependence(register) & VECTOR) != 0;
    }

    boolean isConstant(int register) {
        return assembly.isConstant(register);
    }

    double constant(int register) {
        return assembly.value(register);
    }

    int rate() {
        return rate;
    }

    int step() {
        return step;
    }

    /** The names that are assigned, x among them, in the order of the lines. */
    List<String> variables() {
        return new ArrayList<>(assigned);
    }

    boolean isVector(String variable) {
        return vectors.contains(variable);
    }

    /** The register with what a variable is when the step begins, or null if nothing reads that. */
    @Nullable
    Integer old(String variable) {
        return before.get(variable);
    }

    /** The register with what a variable is when the step ends. */
    int changed(String variable) {
        Integer register = now.get(variable);
        if (register == null) throw new IllegalStateException(variable);
        return register;
    }

    /** Whether a variable is a vector that lives from step to step. */
    boolean keeps(String variable) {
        return vectors.contains(variable) && before.containsKey(variable) && now.containsKey(variable);
    }
}
