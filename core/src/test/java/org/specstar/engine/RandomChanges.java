package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.engine.Meanings.Change;
import org.specstar.patch.PatchException;
import org.specstar.patch.PatchParser;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.write.Content;

/** Payloads, and every way to change one, from a few values only, so that many changes change nothing. */
final class RandomChanges {
    private final Random random;

    RandomChanges(Random random) {
        this.random = random;
    }

    Task task() {
        return new Task(
                random.nextBoolean() ? "a" : "b",
                random.nextBoolean() ? "text" : null,
                random.nextInt(2),
                random.nextBoolean() ? List.of() : List.of("x"));
    }

    Change next() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> value(task());
            case 4, 5, 6 -> json(task());
            case 7 -> function("same", task -> task);
            case 8, 9 -> function("one more point", task -> withPoints(task, task.points() + 1));
            case 10 -> merge("{\"text\":null,\"points\":null}", task -> new Task(task.title(), null, 0, task.tags()));
            case 11 -> merge("{\"points\":7}", task -> withPoints(task, 7));
            case 12 -> patch("[{\"op\":\"replace\",\"path\":\"/title\",\"value\":\"p\"}]", task -> titled(task, "p"));
            case 13 -> patch("[{\"op\":\"add\",\"path\":\"/tags/-\",\"value\":\"y\"}]", RandomChanges::tagged);
            case 14 -> patch("[{\"op\":\"test\",\"path\":\"/title\",\"value\":\"a\"}]", RandomChanges::tested);
            default -> invalid();
        };
    }

    private static Change value(Task task) {
        return new Change(task.toString(), Content.value(task), () -> head -> task);
    }

    private static Change json(Task task) {
        String json = TaskText.json(task);
        return new Change(json, Content.json(json.getBytes(UTF_8)), () -> head -> task);
    }

    private static Change function(String text, UnaryOperator<Task> change) {
        return new Change(text, Content.change(change), () -> change);
    }

    private static Change merge(String patch, UnaryOperator<Task> change) {
        return new Change(patch, Content.patch(PatchParser.mergePatch(patch.getBytes(UTF_8))), () -> change);
    }

    private static Change patch(String patch, UnaryOperator<Task> change) {
        return new Change(patch, Content.patch(PatchParser.jsonPatch(patch.getBytes(UTF_8))), () -> change);
    }

    /** Refused before, or after, the head was looked at. */
    private Change invalid() {
        byte[] untitled = "{\"title\":null}".getBytes(UTF_8);
        return random.nextBoolean()
                ? new Change("no title", Content.json(untitled), () -> {
                    throw new Refused(InvalidPayloadException.class);
                })
                : new Change("title removed", Content.patch(PatchParser.mergePatch(untitled)), () -> head -> {
                    throw new Refused(InvalidPayloadException.class);
                });
    }

    private static Task withPoints(Task task, long points) {
        return new Task(task.title(), task.text(), points, task.tags());
    }

    private static Task titled(Task task, String title) {
        return new Task(title, task.text(), task.points(), task.tags());
    }

    private static Task tagged(Task task) {
        List<String> tags = new ArrayList<>(task.tags());
        tags.add("y");
        return new Task(task.title(), task.text(), task.points(), tags);
    }

    private static Task tested(Task task) {
        if (!task.title().equals("a")) {
            throw new Refused(PatchException.class);
        }
        return task;
    }
}
