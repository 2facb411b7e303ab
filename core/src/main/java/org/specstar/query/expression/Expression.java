package org.specstar.query.expression;

import java.util.List;

/** What an expression says, before it is known whether that makes sense. Nested no deeper than its text. */
sealed interface Expression {
    /** Where it begins in the text. */
    int position();

    <R> R accept(Visitor<R> visitor);

    /** A text, number, truth value or None. */
    record Literal(Object value, int position) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    record Name(String name, int position) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.name(this);
        }
    }

    /** A list or tuple. */
    record Items(List<Expression> items, int position) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.items(this);
        }
    }

    record Unary(String operator, Expression operand, int position) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unary(this);
        }
    }

    /** Operators of one precedence, applied from the left. */
    record Chain(Expression first, List<Step> steps) implements Expression {
        @Override
        public int position() {
            return first.position();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.chain(this);
        }
    }

    /** Comparisons of neighbours, all of which are to hold. */
    record Comparison(Expression first, List<Step> steps) implements Expression {
        @Override
        public int position() {
            return first.position();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comparison(this);
        }
    }

    /** An operator and what is to its right. */
    record Step(String operator, Expression operand, int position) {}

    /** Names, calls and keys that follow something. */
    record Postfix(Expression base, List<Trailer> trailers) implements Expression {
        @Override
        public int position() {
            return base.position();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.postfix(this);
        }
    }

    sealed interface Trailer {
        int position();
    }

    record Attribute(String name, int position) implements Trailer {}

    record Call(List<Argument> arguments, int position) implements Trailer {}

    record Subscript(Expression key, int position) implements Trailer {}

    /** @param name empty for an argument by place */
    record Argument(String name, Expression value, int position) {}

    /** One method per case. */
    interface Visitor<R> {
        R literal(Literal expression);

        R name(Name expression);

        R items(Items expression);

        R unary(Unary expression);

        R chain(Chain expression);

        R comparison(Comparison expression);

        R postfix(Postfix expression);
    }
}
