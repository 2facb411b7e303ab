package org.specstar.search;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.specstar.payload.IndexKind;
import org.specstar.payload.TextMeaning;

/** The fields that a model declares to be searched by, in declared order. Safe for use by many threads. */
public final class SearchFields {
    /** Of a model that declares none, or is not known. */
    public static final SearchFields NONE = new SearchFields(Map.of());

    private final Map<String, SearchField> byPath;

    private SearchFields(Map<String, SearchField> byPath) {
        this.byPath = byPath;
    }

    public static SearchFields of(Collection<SearchField> fields) {
        Map<String, SearchField> byPath = new LinkedHashMap<>();
        fields.forEach(field -> byPath.put(field.path(), field));
        return new SearchFields(byPath);
    }

    public Collection<SearchField> all() {
        return Collections.unmodifiableCollection(byPath.values());
    }

    public Optional<SearchField> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    public boolean has(String path, IndexKind kind) {
        SearchField field = byPath.get(path);
        return field != null && field.has(kind);
    }

    /** The key of a value that the field has, or is compared with. */
    public String key(String path, Value value) {
        SearchField field = byPath.get(path);
        return SearchKey.of(value, field == null ? TextMeaning.TEXT : field.meaning());
    }
}
