package org.specstar.tracker;

import jakarta.enterprise.context.ApplicationScoped;
import org.specstar.revision.RevisionStatus;
import org.specstar.schema.ModelRegistrar;
import org.specstar.schema.Models;
import org.specstar.schema.Schema;

/** Registers the models of the example. */
@ApplicationScoped
public class Tracker implements ModelRegistrar {
    @Override
    public void register(Models models) {
        models.add(Schema.of(Issue.class));
        models.add(Schema.of(User.class));
        models.add(Schema.of(Page.class)).defaultStatus(RevisionStatus.DRAFT);
    }
}
