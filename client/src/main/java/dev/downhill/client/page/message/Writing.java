package dev.downhill.client.page.message;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.History;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.formula.Formula;
import dev.downhill.shared.formula.SyntaxProblem;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.rule.Rule;
import dev.downhill.shared.rule.RuleKind;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.surface.FormulaKind;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to the formulas and rules that a person writes. */
public interface Writing {
    /** The id of the field with the formula's text. */
    String FORMULA = "objective.text";

    String NOT_YET = "The catalogue has not come from the server yet. Try again in a moment.";

    /** The surface was opened as its formula, to be changed. */
    record FormulaOpened() implements Message {
        @Override
        public Update apply(State state) {
            Chosen<SurfaceKind> surface = state.experiment().surface();
            // data has no formula: a surface that has one is opened in its place
            if (surface.kind().isOfData()) surface = Preset.DEFAULT.experiment().surface();
            String text = state.reference().text(surface.kind().formula());
            if (text.isEmpty()) return Update.of(state.saying(NOT_YET));
            Chosen<SurfaceKind> formula = FormulaKind.open(surface, text);
            return state.withoutDraft()
                    .with(Told.exactlyWithoutData(state.experiment().with(formula)))
                    .pushed()
                    .and(new Effect.Focus(FORMULA));
        }
    }

    /** The formula was typed in. A right one is run down at once; a wrong one is explained and changes nothing. */
    record FormulaTyped(String text) implements History.Held {
        @Override
        public Update apply(State state) {
            Formula.Reading reading = Formula.read(text);
            SyntaxProblem problem = reading.problem();
            Formula formula = reading.formula();
            if (formula == null || problem != null) {
                String message = problem == null ? "" : problem.message();
                return Update.of(state.typing(FORMULA, text, message));
            }
            Chosen<SurfaceKind> chosen =
                    keepingValues(formula, state.experiment().surface());
            return state.typing(FORMULA, text, state.experiment().with(chosen)).replaced();
        }

        private static Chosen<SurfaceKind> keepingValues(Formula formula, Chosen<SurfaceKind> old) {
            SurfaceKind kind = FormulaKind.of(formula, old.kind().domain(), name -> value(name, old.values()));
            Values values = kind.schema().defaults();
            for (Parameter parameter : kind.schema().parameters())
                values = values.with(parameter, value(parameter.id(), old.values()));
            return new Chosen<>(kind, values);
        }

        /** What a parameter of the same name had, or 1. */
        private static double value(String name, Values values) {
            for (Parameter parameter : values.schema().parameters())
                if (parameter.id().equals(name)) return values.real(parameter);
            return 1;
        }
    }

    /** The keyboard left the formula: what is in it is again the one that counts. */
    record FormulaLeft() implements History.LetGo {
        @Override
        public Update apply(State state) {
            return Update.of(state.leaving(FORMULA));
        }
    }

    /** The id of the field with the text of a lane's rule; the first lane is 0. */
    static String rule(int lane) {
        return "lanes[" + lane + "].text";
    }

    /** An optimizer as its rule; null while the catalogue has not come, and for one whose rule is only words. */
    private static @Nullable Chosen<OptimizerKind> open(Chosen<OptimizerKind> optimizer, State state) {
        String text = state.reference().text(optimizer.kind().rule());
        return text.isEmpty() ? null : RuleKind.open(optimizer, text);
    }

    /** A lane's optimizer was opened as its rule, to be changed. */
    record RuleOpened(int lane) implements Message {
        @Override
        public Update apply(State state) {
            Lane old = state.experiment().lanes().get(lane);
            Chosen<OptimizerKind> opened = open(old.optimizer(), state);
            if (opened == null) return Update.of(state.saying(NOT_YET));
            return new Racing.LaneChanged(lane, old.with(opened)).apply(state).and(new Effect.Focus(rule(lane)));
        }
    }

    /** A lane with a rule to be changed was asked for: momentum's. */
    record RuleAdded() implements Message {
        @Override
        public Update apply(State state) {
            Chosen<OptimizerKind> momentum = Chosen.byDefault(Optimizers.ALL.get("momentum"));
            Chosen<OptimizerKind> rule = open(momentum, state);
            if (rule == null) return Update.of(state.saying(NOT_YET));
            return Racing.insert(state, state.experiment().lanes().size(), Lane.of(rule), "A rule added.");
        }
    }

    /** A rule was typed in. A right one runs at once; a wrong one is explained and changes nothing. */
    record RuleTyped(int lane, String text) implements History.Held {
        @Override
        public Update apply(State state) {
            Rule.Reading reading = Rule.read(text);
            SyntaxProblem problem = reading.problem();
            Rule rule = reading.rule();
            if (rule == null || problem != null) {
                String message = problem == null ? "" : problem.message();
                return Update.of(state.typing(rule(lane), text, message));
            }
            Lane old = state.experiment().lanes().get(lane);
            List<Lane> lanes = new ArrayList<>(state.experiment().lanes());
            lanes.set(lane, old.with(keepingValues(rule, old.optimizer().values())));
            return state.typing(rule(lane), text, state.experiment().withLanes(lanes))
                    .replaced();
        }

        private static Chosen<OptimizerKind> keepingValues(Rule rule, Values old) {
            Values usual = RuleKind.of(rule).schema().defaults();
            OptimizerKind kind = RuleKind.of(rule, name -> value(name, old, usual));
            Values values = kind.schema().defaults();
            for (Parameter parameter : kind.schema().parameters())
                values = values.with(parameter, value(parameter.id(), old, usual));
            return new Chosen<>(kind, values);
        }

        /** What a parameter of the same name had, or what it usually has. */
        private static double value(String name, Values old, Values usual) {
            for (Parameter parameter : old.schema().parameters())
                if (parameter.id().equals(name)) return old.real(parameter);
            for (Parameter parameter : usual.schema().parameters())
                if (parameter.id().equals(name)) return usual.real(parameter);
            return 1;
        }
    }

    /** The keyboard left a rule: what is in it is again the one that counts. */
    record RuleLeft(int lane) implements History.LetGo {
        @Override
        public Update apply(State state) {
            return Update.of(state.leaving(rule(lane)));
        }
    }
}
