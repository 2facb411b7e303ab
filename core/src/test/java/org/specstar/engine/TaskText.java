package org.specstar.engine;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.specstar.engine.EngineFixture.Task;

/** Tasks as JSON, put together by hand; their texts need no escapes. */
final class TaskText {
    private TaskText() {}

    /** As it is stored. */
    static String json(Task task) {
        return "{\"title\":" + text(task.title()) + ",\"text\":" + text(task.text()) + ",\"points\":" + task.points()
                + ",\"tags\":" + task.tags().stream().map(TaskText::text).collect(Collectors.joining(",", "[", "]"))
                + "}";
    }

    /** As it is searched by. */
    static String indexed(Task task) {
        return "{\"points\":" + task.points() + ",\"title\":" + text(task.title()) + "}";
    }

    private static String text(@Nullable String text) {
        return text == null ? "null" : '"' + text + '"';
    }
}
