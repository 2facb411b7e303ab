package org.specstar.rest.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.specstar.engine.EngineFixture;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceReader;

/** Tasks in memory. */
final class TasksFixture {
    private final EngineFixture engine = new EngineFixture();

    ResourceReader<?> reader() {
        return engine.tasks().reader();
    }

    ResourceId created(String title) {
        return engine.write(() -> engine.tasks().writer().create(body(title), engine.caller("ann")))
                .id()
                .resource();
    }

    void replaced(ResourceId id, String title) {
        engine.write(() -> engine.tasks().writer().replace(id, body(title), engine.caller("ann")));
    }

    void deleted(ResourceId id) {
        engine.write(() -> engine.tasks().writer().delete(id, engine.caller("ann")));
    }

    private static byte[] body(String title) {
        return ("{\"title\":\"" + title + "\"}").getBytes(UTF_8);
    }
}
