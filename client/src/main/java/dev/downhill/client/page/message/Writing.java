package dev.downhill.client.page.message;

import dev.downhill.client.page.Draft;
import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.formula.Formula;
import dev.downhill.shared.formula.SyntaxProblem;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.surface.FormulaKind;
import dev.downhill.shared.surface.SurfaceKind;

/** What happens to a formula that a person writes. */
public interface Writing {
    /** The id of the field with the formula's text. */
    String FORMULA = "objective.text";

    /** The surface was opened as its formula, to be changed. */
    record FormulaOpened() implements Message {
        @Override
        public Update apply(State state) {
            Chosen<SurfaceKind> formula = FormulaKind.open(state.experiment().surface());
            return state.withDraft(null)
                    .with(state.experiment().with(formula))
                    .pushed()
                    .and(new Effect.Focus(FORMULA));
        }
    }

    /** The formula was typed in. A right one is run down at once; a wrong one is explained and changes nothing. */
    record FormulaTyped(String text) implements Message {
        @Override
        public Update apply(State state) {
            Formula.Reading reading = Formula.read(text);
            SyntaxProblem problem = reading.problem();
            Formula formula = reading.formula();
            if (formula == null || problem != null) {
                String message = problem == null ? "" : problem.message();
                return Update.of(state.withDraft(new Draft(FORMULA, text, message)));
            }
            Chosen<SurfaceKind> chosen =
                    keepingValues(formula, state.experiment().surface());
            return state.withDraft(new Draft(FORMULA, text, ""))
                    .with(state.experiment().with(chosen))
                    .replaced();
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
    record FormulaLeft() implements Message {
        @Override
        public Update apply(State state) {
            boolean mine = state.draft() != null && state.draft().path().equals(FORMULA);
            return Update.of(mine ? state.withDraft(null) : state);
        }
    }
}
