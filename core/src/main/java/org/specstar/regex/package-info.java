/**
 * The one language of regular expressions on all stores: that of RE2, without what some store could not follow.
 *
 * <p>{@link org.specstar.regex.ExpressionParser} reads an expression into a tree of {@link org.specstar.regex.Expression},
 * in which nothing depends on flags any more. {@link org.specstar.regex.LinearSyntax} writes the tree for RE2/J,
 * {@link org.specstar.regex.AdvancedSyntax} for PostgreSQL.
 */
@NullMarked
package org.specstar.regex;

import org.jspecify.annotations.NullMarked;
