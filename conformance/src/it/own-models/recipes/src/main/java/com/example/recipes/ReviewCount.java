package com.example.recipes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.specstar.access.ResourceAction;
import org.specstar.ejb.event.At;
import org.specstar.ejb.event.OfModel;
import org.specstar.ejb.event.On;
import org.specstar.engine.Resources;
import org.specstar.event.Phase;
import org.specstar.event.ResourceEvent;
import org.specstar.id.ResourceId;

/** Counts the reviews of a chef, in the transaction that writes the review. */
@ApplicationScoped
public class ReviewCount {
    @Inject
    private Resources<Chef> chefs;

    void count(@Observes @At(Phase.ON_SUCCESS) @On(ResourceAction.CREATE) @OfModel("review") ResourceEvent event) {
        Optional<String> chef = event.payload(Review.class).map(Review::chef);
        chef.ifPresent(id -> chefs.update(new ResourceId(id), Chef::withOneMoreReview));
    }
}
