package org.specstar.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.specstar.PlatformException;
import org.specstar.access.Caller;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.id.ResourceId;
import org.specstar.precondition.EntityTag;
import org.specstar.resource.Visibility;

/**
 * One of the two that are compared. Its answers are texts in which uids and entity tags, which everybody chooses freely,
 * are numbered in the order in which they came up: two texts are the same when the same things are the same in them.
 */
final class ComparedTasks {
    private static final String REFUSED = "refused: ";
    private static final Pattern UID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TAG = Pattern.compile("(?<=EntityTag\\[opaque=)[^\\]]+");

    private final Resources<Task> everybodys;
    private Resources<Task> resources;
    private final Map<String, Integer> uids = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final List<EntityTag> tagsInOrder = new ArrayList<>();

    ComparedTasks(Resources<Task> resources) {
        this.everybodys = resources;
        this.resources = resources;
    }

    /** On behalf of the caller of the running operation. */
    Resources<Task> resources() {
        return resources;
    }

    /** What an operation answers, or how it is refused. */
    String answer(Function<ComparedTasks, Object> operation, Caller caller) {
        resources = everybodys.as(caller);
        try {
            return numbered(operation.apply(this));
        } catch (Refused e) {
            return REFUSED + e.type().getSimpleName();
        } catch (PlatformException e) {
            return REFUSED + e.getClass().getSimpleName();
        }
    }

    static boolean isRefusal(String answer) {
        return answer.startsWith(REFUSED);
    }

    String numbered(Object answer) {
        String withUids = UID.matcher(answer.toString()).replaceAll(uid -> "#" + number(uids, uid));
        return TAG.matcher(withUids).replaceAll(tag -> "#" + tagNumber(tag));
    }

    private int tagNumber(MatchResult tag) {
        int number = number(tags, tag);
        if (number == tagsInOrder.size()) {
            tagsInOrder.add(new EntityTag(tag.group()));
        }
        return number;
    }

    private static int number(Map<String, Integer> numbers, MatchResult name) {
        Integer next = numbers.size();
        Integer known = numbers.putIfAbsent(name.group(), next);
        return known == null ? next : known;
    }

    EntityTag currentTag(ResourceId id) {
        return resources.get(id, Visibility.WITH_DELETED).tag();
    }

    /** One of the tags that have come up so far. */
    EntityTag earlierTag(int any) {
        return tagsInOrder.isEmpty() ? new EntityTag("none") : tagsInOrder.get(any % tagsInOrder.size());
    }

    int tagsSoFar() {
        return tagsInOrder.size();
    }

    /** Forgets tags that came up in a unit that was rolled back: the states they name have never been. */
    void forgetTagsAfter(int count) {
        List<EntityTag> gone = tagsInOrder.subList(count, tagsInOrder.size());
        gone.forEach(tag -> tags.remove(tag.opaque()));
        gone.clear();
    }
}
