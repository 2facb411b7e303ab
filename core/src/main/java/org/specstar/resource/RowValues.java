package org.specstar.resource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.payload.JsonInput;
import org.specstar.search.MetaField;
import org.specstar.search.SearchFields;
import org.specstar.search.SearchedRow;
import org.specstar.search.Value;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The values of a meta row. Its indexed data are read once, and only if it comes to that. For one thread. */
public final class RowValues implements SearchedRow {
    private final ResourceMeta row;
    private @Nullable Map<String, Value> indexed;

    public RowValues(ResourceMeta row) {
        this.row = row;
    }

    @Override
    public ResourceId id() {
        return row.id();
    }

    @Override
    public Optional<Value> indexed(String path) {
        return Optional.ofNullable(indexed().get(path));
    }

    /** The indexed values under their paths. */
    public Map<String, Value> indexed() {
        Map<String, Value> known = indexed;
        if (known == null) {
            known = values(row.indexedData());
            indexed = known;
        }
        return known;
    }

    /** The {@link org.specstar.search.SearchKey keys} of indexed data under their paths; none for what is null. */
    public static Map<String, String> keys(@Nullable IndexedData data, SearchFields fields) {
        Map<String, String> keys = new LinkedHashMap<>();
        values(data).forEach((path, value) -> {
            if (!value.equals(Value.NULL)) {
                keys.put(path, fields.key(path, value));
            }
        });
        return keys;
    }

    private static Map<String, Value> values(@Nullable IndexedData data) {
        return data == null || data.equals(IndexedData.EMPTY)
                ? Map.of()
                : JsonInput.read(data.json().getBytes(StandardCharsets.UTF_8), RowValues::members);
    }

    private static Map<String, Value> members(JsonParser in) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            members.put(name, value(in, in.nextToken()));
        }
        return members;
    }

    private static Value value(JsonParser in, @Nullable JsonToken token) {
        if (token == null) {
            return Value.NULL;
        }
        return switch (token) {
            case VALUE_STRING -> new Value.Text(in.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Number(in.getString());
            case VALUE_TRUE -> new Value.Truthful(true);
            case VALUE_FALSE -> new Value.Truthful(false);
            case START_ARRAY -> new Value.Items(items(in));
            case START_OBJECT -> new Value.Members(members(in));
            default -> Value.NULL;
        };
    }

    private static List<Value> items(JsonParser in) {
        List<Value> items = new ArrayList<>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            items.add(value(in, token));
        }
        return items;
    }

    @Override
    public Optional<Value> meta(MetaField field) {
        return switch (field) {
            case CURRENT_REVISION_ID -> text(row.current().text());
            case RESOURCE_ID -> text(row.id().text());
            case SCHEMA_VERSION -> Optional.of(Value.of(row.schemaVersion().text()));
            case TOTAL_REVISION_COUNT -> Optional.of(Value.of(row.totalRevisionCount()));
            case CREATED_TIME -> Optional.of(new Value.Time(row.created().time()));
            case UPDATED_TIME -> Optional.of(new Value.Time(row.updated().time()));
            case CREATED_BY -> text(row.created().user());
            case UPDATED_BY -> text(row.updated().user());
            case IS_DELETED -> Optional.of(new Value.Truthful(row.deleted()));
            default -> Optional.ofNullable(row.head()).map(head -> of(field, head));
        };
    }

    private static Value of(MetaField field, HeadMirror head) {
        return switch (field) {
            case REV_CREATED_TIME -> new Value.Time(head.created().time());
            case REV_UPDATED_TIME -> new Value.Time(head.updated().time());
            case REV_CREATED_BY -> new Value.Text(head.created().user());
            case REV_UPDATED_BY -> new Value.Text(head.updated().user());
            default -> new Value.Text(head.status().text());
        };
    }

    private static Optional<Value> text(String text) {
        return Optional.of(new Value.Text(text));
    }
}
