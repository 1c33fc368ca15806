/**
 * Formulas that a person types: a text is read into an {@link dev.downhill.shared.formula.Expression}, which is printed,
 * typeset as MathML, and turned into flat programs that compute its value, gradient and Hessian.
 *
 * <p>{@link dev.downhill.shared.formula.Formula} is the entrance for functions of x and y; rules of optimizers read their
 * lines with the same {@link dev.downhill.shared.formula.Parser} and other words.
 */
@NullMarked
package dev.downhill.shared.formula;

import org.jspecify.annotations.NullMarked;
