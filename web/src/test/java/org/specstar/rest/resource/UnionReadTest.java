package org.specstar.rest.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.rest.QueryFixture.query;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.specstar.engine.ModelEngine;
import org.specstar.id.ResourceId;
import org.specstar.rest.EngineOf;
import org.specstar.rest.Parameters;
import org.specstar.rest.ReadConditions;
import org.specstar.schema.Schema;
import org.specstar.schema.Tag;
import org.specstar.schema.Tagged;
import org.specstar.view.Part;

class UnionReadTest {
    @Tagged("kind")
    sealed interface Shape permits Circle, Square {}

    @Tag("circle")
    record Circle(double radius) implements Shape {}

    @Tag("square")
    record Square(double side, String color) implements Shape {}

    private final EngineOf engine = new EngineOf(models -> models.add(Schema.of(Shape.class)));

    private String read(ResourceId id, String... words) {
        ModelEngine<?> shapes = engine.engine().model("shape");
        Parameters parameters = query(words);
        Response answer = SingleRead.of(parameters, Part.DATA, shapes.model().reads())
                .answer(shapes, id.text(), engine.caller("ann"), ReadConditions.NONE);
        return new String((byte[]) answer.getEntity(), UTF_8);
    }

    @Test
    void partialReadShouldKeepTheTag() {
        ResourceId square =
                engine.resources(Shape.class).create(new Square(1, "red")).resourceId();

        assertThat(read(square, "returns", "data", "partial", "/side"))
                .isEqualTo("{\"data\":{\"kind\":\"square\",\"side\":1.0}}");
        assertThat(read(square, "returns", "data", "partial", "/radius")).isEqualTo("{\"data\":{\"kind\":\"square\"}}");
        assertThat(read(square, "returns", "only-data"))
                .isEqualTo("{\"kind\":\"square\",\"side\":1.0,\"color\":\"red\"}");
    }
}
