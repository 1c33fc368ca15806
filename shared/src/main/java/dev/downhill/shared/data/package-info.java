/**
 * Objectives made of data: points drawn, pasted or generated, what is done to their features before a model sees them, and the
 * loss of a model with two weights: least squares and logistic regression. Each is a surface, and tells the loss of any part of
 * its points.
 */
@NullMarked
package dev.downhill.shared.data;

import org.jspecify.annotations.NullMarked;
