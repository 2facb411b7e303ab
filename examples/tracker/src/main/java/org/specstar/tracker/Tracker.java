package org.specstar.tracker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.specstar.revision.RevisionStatus;
import org.specstar.schema.ModelRegistrar;
import org.specstar.schema.Models;
import org.specstar.schema.Schema;

/** Registers the models of the example. */
@ApplicationScoped
public class Tracker implements ModelRegistrar {
    private final String noteVersion;

    /** @param noteVersion v1 or v2: which version of a note to serve, to rehearse an upgrade */
    @Inject
    public Tracker(@ConfigProperty(name = "tracker.note-version", defaultValue = "v1") String noteVersion) {
        this.noteVersion = noteVersion;
    }

    /** For the container's proxy alone. */
    protected Tracker() {
        this("v1");
    }

    @Override
    public void register(Models models) {
        models.add(Schema.of(Issue.class));
        models.add(Schema.of(User.class)).check(user -> user.age() >= 0, "age must not be negative");
        models.add(note());
        models.add(Schema.of(Document.class));
        models.add(Schema.of(Comment.class));
        models.add(Schema.of(Page.class)).defaultStatus(RevisionStatus.DRAFT);
        models.add(Schema.of(Shape.class));
        models.add(Schema.of(Gadget.class));
    }

    private Schema<?> note() {
        return noteVersion.equals("v2") ? Schema.of(NoteV2.class, "v2") : Schema.of(NoteV1.class, "v1");
    }
}
