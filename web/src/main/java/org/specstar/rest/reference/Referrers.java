package org.specstar.rest.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.specstar.ErrorCode;
import org.specstar.access.Caller;
import org.specstar.access.PermissionDeniedException;
import org.specstar.access.ResourceAction;
import org.specstar.constraint.RefType;
import org.specstar.engine.Engine;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subject;
import org.specstar.id.ResourceId;
import org.specstar.payload.JsonText;
import org.specstar.resource.ResourceGoneException;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceNotFoundException;
import org.specstar.resource.Visibility;
import org.specstar.rest.problem.RequestException;
import org.specstar.search.Condition;
import org.specstar.search.Search;

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
     * @throws RequestException in SpecStar's words if there is no such resource, or it is deleted
     */
    byte[] json(String id) {
        ResourceId live = live(id);
        JsonText json = new JsonText();
        json.beginArray();
        found(live).forEach(found -> write(json, found));
        json.endArray();
        return json.toBytes();
    }

    private ResourceId live(String id) {
        try {
            return target.read(
                            ResourceAction.GET,
                            caller,
                            Subject.named(id),
                            readers -> readers.resources().meta(id, Visibility.LIVE))
                    .id();
        } catch (ResourceNotFoundException | ResourceGoneException e) {
            throw new RequestException(
                    ErrorCode.RESOURCE_NOT_FOUND, target.model().name() + " '" + id + "' not found", e);
        }
    }

    private List<Found> found(ResourceId id) {
        List<Found> found = new ArrayList<>();
        for (Relationship relationship : relationships) {
            if (relationship.reference().type() == RefType.RESOURCE_ID && maySearch(relationship)) {
                found.add(new Found(relationship, sources(relationship, id)));
            }
        }
        return found.stream().filter(one -> !one.sources().isEmpty()).toList();
    }

    /** In the order of a list of them. */
    private List<ResourceId> sources(Relationship relationship, ResourceId id) {
        List<ResourceId> found = engine.storage()
                .references(relationship.source())
                .sources(relationship.field(), List.of(id.text()), MOST);
        Search inOrder = Search.first(found.size(), new Condition.HasId(Set.copyOf(found)));
        return found.size() < 2
                ? found
                : engine.storage().metas(relationship.source()).search(inOrder).stream()
                        .map(ResourceMeta::id)
                        .toList();
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
