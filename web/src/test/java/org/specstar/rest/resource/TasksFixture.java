package org.specstar.rest.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.specstar.access.Caller;
import org.specstar.engine.EngineFixture;
import org.specstar.engine.ModelEngine;
import org.specstar.id.ResourceId;
import org.specstar.precondition.Precondition;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Visibility;
import org.specstar.write.Content;
import org.specstar.write.Creation;

/** Tasks in memory. */
final class TasksFixture {
    private final EngineFixture engine = new EngineFixture();

    ModelEngine<?> engine() {
        return engine.tasks();
    }

    Caller caller() {
        return engine.caller("ann");
    }

    ResourceMeta meta(ResourceId id) {
        return engine.resources().meta(id, Visibility.WITH_DELETED);
    }

    ResourceId created(String title) {
        return engine.write(() ->
                        engine.tasks().writer().create(Content.json(body(title)), Creation.PLAIN, engine.caller("ann")))
                .resourceId();
    }

    void replaced(ResourceId id, String title) {
        engine.write(() ->
                engine.tasks().writer().update(id, Content.json(body(title)), Precondition.NONE, engine.caller("ann")));
    }

    void deleted(ResourceId id) {
        engine.write(() -> engine.tasks().lifecycles().delete(id, Precondition.NONE, engine.caller("ann")));
    }

    private static byte[] body(String title) {
        return ("{\"title\":\"" + title + "\"}").getBytes(UTF_8);
    }
}
