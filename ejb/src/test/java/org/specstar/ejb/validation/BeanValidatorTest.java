package org.specstar.ejb.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.specstar.constraint.Violation;
import org.specstar.schema.JsonName;

class BeanValidatorTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** Nested. */
    record Line(
            @Min(value = 1, message = "too few") long itemCount,
            @JsonName("zip") @NotBlank(message = "blank") String code) {}

    /** One of the shapes. */
    sealed interface Shape permits Circle, Dot {}

    /** Constrained. */
    record Circle(@Min(value = 0, message = "negative") double radius) implements Shape {}

    /** Not constrained. */
    record Dot(String name) implements Shape {}

    /** A payload with constraints at every depth. */
    record Order(
            @Size(max = 3, message = "too long") String orderName,
            List<@NotBlank(message = "empty tag") String> tags,
            @Valid Line firstLine,
            List<@Valid Line> moreLines,
            Map<String, @Valid Line> byPlace,
            Map<String, @Min(value = 0, message = "below zero") Long> stock,
            Set<@NotBlank(message = "empty mark") String> marks,
            @Valid Shape shape) {
        @AssertTrue(message = "name and tags do not fit")
        boolean isFitting() {
            return tags.size() < 5;
        }
    }

    private static final Line GOOD = new Line(1, "a");
    private static final Line BAD = new Line(0, " ");

    private static Order order(Line first, List<Line> more, Map<String, Line> byPlace) {
        return new Order("abc", List.of("t"), first, more, byPlace, Map.of(), Set.of(), new Dot("d"));
    }

    private static List<Violation> violations(Object payload) {
        return new BeanValidator<>(VALIDATOR).violations(payload);
    }

    @Test
    void componentsShouldHaveTheirJsonNames() {
        Order order = new Order("abcd", List.of("t"), GOOD, List.of(), Map.of(), Map.of(), Set.of(), new Dot("d"));

        assertThat(violations(order)).containsExactly(new Violation("/order_name", "too long"));
    }

    @Test
    void nestedRecordsShouldBeNamedByTheirPlace() {
        assertThat(violations(order(BAD, List.of(), Map.of())))
                .containsExactly(
                        new Violation("/first_line/item_count", "too few"), new Violation("/first_line/zip", "blank"));
        assertThat(violations(order(GOOD, List.of(GOOD, BAD), Map.of())))
                .extracting(Violation::pointer)
                .containsExactly("/more_lines/1/item_count", "/more_lines/1/zip");
        assertThat(violations(order(GOOD, List.of(), Map.of("a/b~c", BAD))))
                .extracting(Violation::pointer)
                .containsExactly("/by_place/a~1b~0c/item_count", "/by_place/a~1b~0c/zip");
    }

    @Test
    void plainElementsShouldBeNamedByTheirPlace() {
        Order order = new Order(
                "abc", List.of("t", " "), GOOD, List.of(), Map.of(), Map.of("x", -1L), Set.of(" "), new Circle(-1));

        assertThat(violations(order))
                .containsExactly(
                        new Violation("/marks", "empty mark"),
                        new Violation("/shape/radius", "negative"),
                        new Violation("/stock/x", "below zero"),
                        new Violation("/tags/1", "empty tag"));
    }

    @Test
    void ruleOfTheWholeShouldHaveNoPlace() {
        Order order = new Order(
                "abc", List.of("1", "2", "3", "4", "5"), GOOD, List.of(), Map.of(), Map.of(), Set.of(), new Dot("d"));

        assertThat(violations(order)).containsExactly(new Violation("", "name and tags do not fit"));
    }

    @Test
    void onlyTypesWithConstraintsShouldBeLookedAt() {
        assertThat(BeanConstraints.isConstrained(Order.class, VALIDATOR)).isTrue();
        assertThat(BeanConstraints.isConstrained(Shape.class, VALIDATOR)).isTrue();
        assertThat(BeanConstraints.isConstrained(Dot.class, VALIDATOR)).isFalse();
    }
}
