package org.specstar.integrity;

import java.util.List;
import java.util.Optional;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.resource.Inspection;
import org.specstar.resource.Storage;

/** Checks the resources of a model one after the other. What it suspects it looks at again, in a state taken later. */
final class ModelCheck {
    private final Storage storage;
    private final FormReading reading;
    private final Tally tally;
    private final UnknownReferences references;

    ModelCheck(Storage storage, FormReading reading, Tally tally) {
        this.storage = storage;
        this.reading = reading;
        this.tally = tally;
        this.references = new UnknownReferences(storage, tally);
    }

    void check(ModelName model, Inspection inspection) {
        Timelines timelines = Timelines.all(model, inspection, reading);
        Optional<Timeline> next = timelines.next();
        while (next.isPresent()) {
            Timeline timeline = next.get();
            tally.seen(timeline);
            confirmed(timeline).forEach(tally::found);
            references.add(timeline);
            next = timelines.next();
        }
        references.flush();
    }

    private List<Finding> confirmed(Timeline timeline) {
        List<Finding> suspected = TimelineCheck.of(timeline);
        if (suspected.isEmpty()) {
            return suspected;
        }
        List<Finding> again = again(timeline.model(), timeline.id());
        return suspected.stream()
                .filter(finding -> again.stream().anyMatch(finding::isSame))
                .toList();
    }

    private List<Finding> again(ModelName model, ResourceId id) {
        return storage.inspect(now ->
                Timelines.one(model, id, now, reading).map(TimelineCheck::of).orElse(List.of()));
    }
}
