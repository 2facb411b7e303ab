package org.specstar.rest.reference;

import java.util.ArrayList;
import java.util.List;
import org.specstar.access.Caller;
import org.specstar.access.PermissionDeniedException;
import org.specstar.access.ResourceAction;
import org.specstar.constraint.RefType;
import org.specstar.engine.Engine;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subject;
import org.specstar.id.ResourceId;
import org.specstar.payload.JsonText;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Visibility;

/** Live resources that refer to those of one model, as a caller may know of them. */
record Referrers(Engine engine, ModelEngine<?> target, List<Relationship> relationships, Caller caller) {
    /** How many of one field are told. */
    private static final int MOST = 10_000;

    private record Found(Relationship relationship, List<ResourceId> sources) {}

    static Referrers of(Engine engine, ModelEngine<?> target, Caller caller) {
        List<Relationship> relationships = Relationship.among(engine.catalog()).stream()
                .filter(one -> one.isTo(target.model().name()))
                .toList();
        return new Referrers(engine, target, relationships, caller);
    }

    /** Whether any model refers to this one. */
    boolean isPossible() {
        return !relationships.isEmpty();
    }

    /**
     * Those of one resource as JSON.
     *
     * @throws org.specstar.resource.ResourceNotFoundException if there is no such resource
     * @throws org.specstar.resource.ResourceGoneException if it is deleted
     */
    byte[] json(String id) {
        ResourceMeta meta = target.read(
                ResourceAction.GET,
                caller,
                Subject.named(id),
                readers -> readers.resources().meta(id, Visibility.LIVE));
        JsonText json = new JsonText();
        json.beginArray();
        found(meta.id()).forEach(found -> write(json, found));
        json.endArray();
        return json.toBytes();
    }

    private List<Found> found(ResourceId id) {
        List<Found> found = new ArrayList<>();
        for (Relationship relationship : relationships) {
            if (relationship.reference().type() == RefType.RESOURCE_ID && maySearch(relationship)) {
                List<ResourceId> sources = engine.storage()
                        .references(relationship.source())
                        .sources(relationship.field(), List.of(id.text()), MOST);
                found.add(new Found(relationship, sources));
            }
        }
        return found.stream().filter(one -> !one.sources().isEmpty()).toList();
    }

    private boolean maySearch(Relationship relationship) {
        try {
            engine.model(relationship.source().text())
                    .operations()
                    .permit(ResourceAction.SEARCH_RESOURCES, caller, Subject.MODEL);
            return true;
        } catch (PermissionDeniedException e) {
            return false;
        }
    }

    private static void write(JsonText json, Found found) {
        Relationship relationship = found.relationship();
        json.beginObject();
        json.name("source").text(relationship.source().text());
        json.name("source_field").text(relationship.field());
        json.name("ref_type").text(relationship.reference().type().text());
        json.name("on_delete").text(relationship.reference().onDelete().text());
        json.name("resource_ids").beginArray();
        found.sources().forEach(source -> json.text(source.text()));
        json.endArray();
        json.endObject();
    }
}
